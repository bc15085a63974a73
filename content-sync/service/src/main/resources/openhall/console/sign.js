// Signs in the browser. The key was made here, cannot be taken out, and never leaves this profile.
// What is signed is made out of the words that stand on the page, not out of what the service sent.
"use strict";
(() => {
  const APPROVAL = "openhall-approval-v1\n";
  const ENROLMENT = "openhall-enrolment-v1\n";
  const ALGORITHMS = [{name: "Ed25519"}, {name: "ECDSA", namedCurve: "P-256"}];
  const utf8 = new TextEncoder();

  const hex = (bytes) =>
    Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const base64 = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes)));
  const same = (one, other) => hex(one) === hex(other);

  const store = (mode, work) =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open("openhall-keys", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("keys", {keyPath: "spki"});
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const transaction = opening.result.transaction("keys", mode);
        const asked = work(transaction.objectStore("keys"));
        transaction.oncomplete = () => {
          opening.result.close();
          resolve(asked.result);
        };
        transaction.onerror = () => reject(transaction.error);
      };
    });
  const kept = (spki) => store("readonly", (keys) => keys.get(spki));

  // Java reads ECDSA as DER, WebCrypto writes both numbers one after the other.
  const whole = (bytes) => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) {
      start++;
    }
    const digits = [...bytes.slice(start)];
    return [2, digits.length + (digits[0] >> 7), ...(digits[0] >> 7 ? [0] : []), ...digits];
  };
  const der = (bytes) => {
    const numbers = [...whole(bytes.slice(0, 32)), ...whole(bytes.slice(32))];
    return new Uint8Array([48, numbers.length, ...numbers]);
  };
  const sign = async (key, message) => {
    const ec = key.algorithm.name === "ECDSA";
    const how = ec ? {name: "ECDSA", hash: "SHA-256"} : {name: key.algorithm.name};
    const made = new Uint8Array(await crypto.subtle.sign(how, key, message));
    return hex(ec ? der(made) : made);
  };

  const fresh = async () => {
    for (const algorithm of ALGORITHMS) {
      try {
        return await crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
      } catch {
        // the next one
      }
    }
    throw new Error(say("这个浏览器太旧，不能产生签名密钥", "This browser is too old to make a signing key"));
  };

  const value = (shown) => {
    const text = shown.textContent;
    switch (shown.dataset.kind) {
      case "text":
        return JSON.stringify(text);
      case "number":
        return BigInt(text).toString();
      case "truth":
        return String(text === "是");
      case "no_list":
        return "[]";
      case "no_object":
        return "{}";
      default:
        throw new Error(say("页面上有不认识的内容，不能签名", "There is something unknown on the page; nothing was signed"));
    }
  };
  const put = (top, shown) => {
    const steps = shown.dataset.at.slice(1).split("/");
    const last = steps.pop();
    let at = top;
    for (const step of steps) {
      if (!at.has(step)) {
        at.set(step, new Map());
      }
      at = at.get(step);
    }
    if (at.has(last)) {
      throw new Error(say("页面上有重复的内容，不能签名", "Something stands twice on the page; nothing was signed"));
    }
    at.set(last, value(shown));
  };
  const written = (node) => {
    if (typeof node === "string") {
      return node;
    }
    const names = [...node.keys()];
    if (names.every((name) => name.startsWith("#"))) {
      return "[" + names.map((_, index) => written(node.get("#" + index))).join(",") + "]";
    }
    names.sort();
    return "{" + names.map((n) => JSON.stringify(n) + ":" + written(node.get(n))).join(",") + "}";
  };
  const pieces = [...document.querySelectorAll("[data-document]")];
  const isChosen = (piece) => piece.querySelector(".tick input")?.checked ?? true;
  const shownBytes = (piece) => {
    const top = new Map();
    piece.querySelectorAll("[data-at]").forEach((shown) => put(top, shown));
    return utf8.encode(written(top));
  };

  const own = async (form) => {
    for (const pair of form.dataset.keys.split(" ").filter((each) => each)) {
      const [keyid, spki] = pair.split(":");
      const found = await kept(spki);
      if (found) {
        return {keyid, key: found.privateKey};
      }
    }
    throw new Error(say(
      "您的签名密钥不在这台电脑的浏览器里。请到登记它的电脑上签，或在“我的签名密钥”重新登记",
      "Your signing key is not in this PC’s browser. Sign on the PC where it was enrolled, or enrol again under “My signing keys”"));
  };

  const signature = async (piece, key, duty) => {
    const bytes = shownBytes(piece);
    const answer = await fetch(piece.dataset.document);
    if (!answer.ok || !same(await answer.arrayBuffer(), bytes)) {
      const where = piece.getAttribute("aria-label");
      throw new Error(say(
        `页面上的“${where}”与服务器上的不一致，没有签名。请刷新后重新核对`,
        `“${where}” on the page is not what the service holds; nothing was signed. Reload and read again`));
    }
    return sign(key, new Uint8Array([...utf8.encode(APPROVAL + duty + "\n"), ...bytes]));
  };

  const signShown = async (form) => {
    const chosen = pieces.filter(isChosen);
    if (chosen.length === 0) {
      throw new Error(say("一份也没有勾选，没有签名", "Nothing is ticked; nothing was signed"));
    }
    const {keyid, key} = await own(form);
    const made = await Promise.all(
      chosen.map((piece) => signature(piece, key, form.dataset.duty)));
    pieces.forEach((piece) => (piece.querySelector(".sig").value = ""));
    chosen.forEach((piece, index) => (piece.querySelector(".sig").value = made[index]));
    form.elements.keyid.value = keyid;
  };

  const enrol = async (form) => {
    const pair = await fresh();
    const spki = base64(await crypto.subtle.exportKey("spki", pair.publicKey));
    const unit = form.elements.unit.value.replaceAll(".", "/");
    const words = [form.dataset.account, unit, form.elements.duty.value].join("\n");
    form.elements.proof.value = await sign(pair.privateKey, utf8.encode(ENROLMENT + words));
    await store("readwrite", (keys) => keys.put({spki, privateKey: pair.privateKey}));
    form.elements.spki.value = spki;
  };

  const serve = (form, work) => {
    const button = form.querySelector("button");
    const trouble = document.getElementById("trouble");
    const tell = (words) => {
      trouble.textContent = words;
      trouble.hidden = false;
    };
    if (!button) {
      return;
    }
    if (!globalThis.isSecureContext || !crypto.subtle) {
      tell(say("签名须用 https 打开本站，请联系管理员", "To sign, this site must be opened by https; ask the operator"));
      return;
    }
    button.disabled = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      try {
        await work(form);
        form.submit();
      } catch (failure) {
        tell(failure.message);
        button.disabled = false;
      }
    });
  };

  const signing = document.getElementById("sign");
  const enrolling = document.getElementById("enrol");
  if (signing) {
    serve(signing, signShown);
    pieces.forEach(async (piece) => {
      const hash = await crypto.subtle?.digest("SHA-256", shownBytes(piece));
      piece.querySelector(".hash").textContent = hash ? hex(hash) : "";
    });
    document.addEventListener("change", () => {
      const count = signing.querySelector("output");
      if (count) {
        count.value = pieces.filter(isChosen).length;
      }
    });
  }
  if (enrolling) {
    serve(enrolling, enrol);
    document.querySelectorAll("[data-spki]").forEach(async (row) => {
      row.querySelector(".elsewhere").hidden = Boolean(await kept(row.dataset.spki));
    });
  }
})();
