// node read.mjs NOW METADATA_DIR REPOSITORY_URL TARGET_DIR PATH...
// Reads with tuf-js: METADATA_DIR holds the trusted root.json and afterwards what was verified.
// Each target lands in TARGET_DIR under its percent-encoded path. Says why on standard error.
const [now, metadataDir, repository, targetDir, ...paths] = process.argv.slice(2);

// tuf-js has no clock to set; it asks for "new Date()".
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [now] : given));
  }
};

const { Updater } = await import('tuf-js');
const updater = new Updater({
  metadataDir,
  metadataBaseUrl: repository,
  targetDir,
  targetBaseUrl: `${repository}/targets`,
  config: { fetchRetries: 0 },
});
try {
  await updater.refresh();
  for (const path of paths) {
    const target = await updater.getTargetInfo(path);
    if (!target) {
      throw new Error(`Nobody lists ${path}`);
    }
    await updater.downloadTarget(target);
  }
} catch (error) {
  console.error(`${error.name} ${error.constructor.name} ${error.message}`);
  process.exitCode = 1;
}
