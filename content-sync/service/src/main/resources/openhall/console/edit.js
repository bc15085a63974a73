// What the form of an item does beyond what every browser does: it says whether all is kept,
// keeps at once when the page is left, and shows the preview anew. Without it everything works
// by buttons.
const words = {
  open: say("有改动，正在自动保存…", "Changed, being kept…"),
  failed: say(
    "没有存上：连不上服务。文字还在本页，请不要关闭，稍后会再存。",
    "Not kept: the service does not answer. The words are still on this page; leave it open, it is tried again."),
  signedOut: say(
    "登录已过期，没有存上。文字还在本页：请在新窗口重新登录，再回来接着写。",
    "Not kept: you are signed out. The words are still on this page; sign in again in a new window, then come back."),
};

const seen = {
  touch: say("触摸屏上的样子", "As a touchscreen shows it"),
  board: say("大厅屏上的样子", "As a lobby board shows it"),
};
const undrawn = {
  404: say("大厅屏不放这一类内容。", "Lobby boards do not show this kind of content."),
  422: say("还有必填的没有填，填好就能看到。", "Something required is still empty; fill it in to see it."),
  503: say(
    "现在画不出来：预览程序没有应答，请告诉管理员。",
    "It cannot be drawn now: the preview does not answer. Tell the operator."),
};

const form = () => document.getElementById("form");
const keeper = () => document.getElementById("keeper");
let open = false;
let sending = false;

function tell(text, wrong) {
  const kept = document.getElementById("kept");
  kept.textContent = text;
  kept.classList.toggle("wrong", wrong);
}

function keep() {
  if (open && keeper()) {
    htmx.trigger(keeper(), "keep");
  }
}

document.addEventListener("input", (event) => {
  if (event.target.form && event.target.form === form()) {
    open = true;
    tell(words.open, false);
  }
});

// A photograph as a telephone takes it is made as small as screens need it.
async function reduced(file, {largest, pixels, side}) {
  const picture = await createImageBitmap(file);
  const {width, height} = picture;
  let scale = Math.min(1, Math.sqrt(pixels / (width * height)), side / Math.max(width, height));
  if (scale === 1 && file.size <= largest) {
    return file;
  }
  for (let tries = 0; tries < 16; tries++, scale *= 0.85) {
    const canvas = new OffscreenCanvas(Math.floor(width * scale), Math.floor(height * scale));
    const paper = canvas.getContext("2d");
    paper.fillStyle = "white";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await canvas.convertToBlob({type: "image/jpeg", quality: 0.85});
    if (small.size <= largest) {
      return new File([small], "picture.jpg", {type: small.type});
    }
  }
  return file;
}

// A picture that was chosen is sent at once, so that it is seen. What is none the service refuses.
document.addEventListener("change", async (event) => {
  const chosen = event.target;
  if (!chosen.matches?.("#form input[type=file]")) {
    return;
  }
  try {
    const files = new DataTransfer();
    files.items.add(await reduced(chosen.files[0], chosen.dataset));
    chosen.files = files.files;
  } finally {
    form().requestSubmit(form().querySelector("[value=keep]"));
  }
});

// Enter in a line would press the form's first button; it keeps instead.
document.addEventListener("keydown", (event) => {
  const inLine = event.target.matches?.("#form input:not([type=checkbox]):not([type=radio])");
  if (event.key === "Enter" && inLine && !event.isComposing) {
    event.preventDefault();
    keep();
  }
  if (event.key === "s" && (event.ctrlKey || event.metaKey) && form()) {
    event.preventDefault();
    form().requestSubmit(form().querySelector("[value=save]"));
  }
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") {
    keep();
  }
});

const chosen = () => document.querySelector("#seen")?.elements._seen.value ?? "phone";

function read(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

// A picture that cannot be had says why; one that came too late is not shown.
async function draw(screen, picture, trouble) {
  const answer = await fetch(picture.parentElement.dataset.from + screen);
  const drawn = answer.ok ? await read(await answer.blob()) : "";
  if (chosen() !== screen) {
    return;
  }
  picture.hidden = !answer.ok;
  trouble.hidden = answer.ok;
  if (answer.ok) {
    picture.alt = seen[screen];
    picture.src = drawn;
  } else {
    trouble.textContent = undrawn[answer.status] ?? undrawn[503];
  }
}

// The page as a phone shows it, or as it is drawn on the screens of a hall.
function show(anew) {
  const screen = chosen();
  const phone = document.getElementById("preview");
  const drawn = document.getElementById("drawn");
  phone.hidden = screen !== "phone";
  if (drawn) {
    drawn.hidden = screen === "phone";
  }
  if (screen !== "phone") {
    draw(screen, ...drawn.children);
  } else if (anew) {
    phone.contentWindow.location.reload();
  }
}

document.addEventListener("change", (event) => {
  if (event.target.name === "_seen") {
    show(false);
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const ours = event.detail.elt.id === "keeper" || event.detail.elt.name === "_do";
  if (ours && event.detail.successful) {
    open = false;
    show(true);
  } else if (ours) {
    tell(event.detail.xhr.status === 401 ? words.signedOut : words.failed, true);
  }
});

window.addEventListener("online", keep);
window.addEventListener("beforeunload", (event) => {
  if (open && !sending) {
    event.preventDefault();
  }
});

document.addEventListener("submit", () => {
  sending = true;
});
