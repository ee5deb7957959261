// A person at the keyboard of the review desk: starts it, opens its page in a browser, presses keys and waits for what comes of them.
import { spawn } from "node:child_process";
import { start } from "./browser.mjs";

const CODES = { Enter: 13, Escape: 27, ArrowLeft: 37, ArrowRight: 39, Tab: 9 };
const SHIFT = 8;

// Counts in the page how long it takes from a key to the table that it changed, painted.
const CLOCK = `(() => {
  window.befundTimes = [];
  let from = 0;
  document.addEventListener("keydown", () => { from = performance.now(); }, true);
  new MutationObserver(() => {
    if (!from || !document.querySelector(".effect")) return;
    const began = from;
    from = 0;
    requestAnimationFrame(() => window.befundTimes.push(performance.now() - began));
  }).observe(document.body, { childList: true });
})(); 0`;

// Opens the desk: BEFUND review PROJECT, and its first page in CHROMIUM.
export async function sit({ befund, chromium, project, reports, who = "Anna" }) {
  const began = performance.now();
  const desk = spawn(befund, ["review", project, "--no-open", "--who", who, "--out", reports, "--lang", "de"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise((resolve, reject) => {
    let text = "";
    desk.stdout.setEncoding("utf8");
    desk.stdout.on("data", (part) => {
      text += part;
      if (text.includes("\n")) resolve(text.split("\n")[0]);
    });
    desk.once("exit", (code) => reject(new Error(`befund review ended with ${code}`)));
  });
  const answered = performance.now() - began;
  const ended = new Promise((resolve) => desk.once("exit", resolve));

  const { send, event, events, pause, stop } = start(chromium);
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = (method, params) => send(method, params, sessionId);
  for (const part of ["Page", "Network", "Runtime"]) await ask(`${part}.enable`);

  async function value(expression) {
    const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "a script failed");
    return answer.result.value;
  }

  // Goes to a page; loads that were reported before are not its own.
  async function go(url) {
    const isLoad = (one) => one.method === "Page.loadEventFired";
    for (let at = events.findIndex(isLoad); at >= 0; at = events.findIndex(isLoad)) events.splice(at, 1);
    await ask("Page.navigate", { url });
    await event("Page.loadEventFired", sessionId);
    await value(CLOCK);
  }

  async function until(expression, what, seconds = 120) {
    for (const from = performance.now(); performance.now() - from < seconds * 1000;) {
      if (await value(expression).catch(() => false)) return;
      await pause(20);
    }
    throw new Error(`${what} did not come within ${seconds} seconds: ${await value("document.body.innerText")}`);
  }

  async function key(name, shift = false) {
    const text = name === "Enter" ? "\r" : name.length === 1 ? name : undefined;
    const code = CODES[name] ?? name.toUpperCase().charCodeAt(0);
    const pressed = { key: name, windowsVirtualKeyCode: code, modifiers: shift ? SHIFT : 0 };
    await ask("Input.dispatchKeyEvent", { ...pressed, type: text ? "keyDown" : "rawKeyDown", text });
    await ask("Input.dispatchKeyEvent", { ...pressed, type: "keyUp" });
  }

  const type = (text) => ask("Input.insertText", { text });
  const focus = (selector) => value(`document.querySelector(${JSON.stringify(selector)}).focus(); 0`);
  const steps = () => value("Number((document.querySelector('[data-key=u]')?.textContent.match(/\\d+/) ?? [0])[0])");

  // Files as a page holds them that were chosen or dropped: name and bytes.
  const files = (all) => `(() => {
    const data = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(all.map(([name, bytes]) => [name, bytes.toString("base64")]))}) {
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  })()`;
  const choose = (selector, all) => value(`document.querySelector(${JSON.stringify(selector)}).files = ${files(all)}.files; 0`);
  const drop = (all) => value(`document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: ${files(all)}, bubbles: true, cancelable: true })); 0`);

  // A key, and the page that shows what came of it.
  async function press(name, expect) {
    const before = await steps();
    await key(name);
    await until(`Number((document.querySelector('[data-key=u]')?.textContent.match(/\\d+/) ?? [0])[0]) === ${before + expect}`, `the answer to ${name}`);
  }

  // All answers are coded anew with what was decided: the next answer is the one that a run would put there.
  const settled = () => until("document.querySelector('.settling') === null", "the new codes", 300);
  const times = () => value("window.befundTimes");

  const leave = async () => {
    desk.kill();
    await stop();
  };
  return { address, answered, began, desk, ended, targetId, send, ask, events, pause, value, go, until, key, type, focus, steps, choose, drop, press, settled, times, leave };
}

export function need(holds, what) {
  if (!holds) throw new Error(what);
}
