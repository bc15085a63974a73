// The PC is shared: what is on the screen goes when the session does, in every tab.
"use strict";
// what a script says, in the language of the page
globalThis.say = (chinese, english) => (document.documentElement.lang === "en" ? english : chinese);
(() => {
  const WARN_SECONDS = 120;
  const LOOK_MILLIS = 1000;
  const tabs = new BroadcastChannel("openhall-session");
  const leave = () => location.replace("/signin");

  if (document.querySelector("[data-signed-out]")) {
    tabs.postMessage("out");
    return;
  }
  const dialog = document.getElementById("idle");
  if (!dialog) {
    return;
  }
  const left = document.getElementById("idle-left");
  const limit = Number(dialog.dataset.seconds);
  let used = Date.now();

  const use = () => {
    used = Date.now();
    dialog.close();
  };
  const tell = () => {
    use();
    tabs.postMessage("used");
  };
  const stay = async () => {
    const answer = await fetch("/me/here", {redirect: "manual"});
    if (answer.status === 204) {
      tell();
    } else {
      leave();
    }
  };
  const look = () => {
    const seconds = Math.ceil(limit - (Date.now() - used) / 1000);
    if (seconds <= 0) {
      leave();
    } else if (seconds <= WARN_SECONDS) {
      left.textContent = String(seconds);
      if (!dialog.open) {
        dialog.showModal();
      }
    }
  };

  tabs.addEventListener("message", (event) => (event.data === "out" ? leave() : use()));
  document.addEventListener("htmx:afterRequest", tell);
  document.getElementById("idle-stay").addEventListener("click", stay);
  tell();
  setInterval(look, LOOK_MILLIS);
})();
