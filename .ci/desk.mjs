// Drives the review desk as a person at the keyboard: node desk.mjs AXE CHROMIUM BEFUND PROJECT REPORTS
//
// BEFUND_SHOTS=FOLDER keeps pictures of the states.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES, start, told } from "./browser.mjs";

const [axeFile, chromium, befund, project, reports] = process.argv.slice(2);
const axe = readFileSync(axeFile, "utf8");
const shots = process.env.BEFUND_SHOTS;
const findings = [];
let checked = 0;

const began = performance.now();
const desk = spawn(befund, ["review", project, "--no-open", "--who", "Anna", "--out", reports, "--lang", "de"], {
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
const ended = new Promise((resolve) => desk.once("exit", resolve));

const { send, event, events, pause, stop } = start(chromium);
const { targetId } = await send("Target.createTarget", { url: "about:blank" });
const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
const ask = (method, params) => send(method, params, sessionId);
await ask("Page.enable");
await ask("Network.enable");
await ask("Runtime.enable");

// Goes to a page; loads that were reported before are not its own.
async function go(url) {
  const isLoad = (one) => one.method === "Page.loadEventFired";
  for (let at = events.findIndex(isLoad); at >= 0; at = events.findIndex(isLoad)) events.splice(at, 1);
  await ask("Page.navigate", { url });
  await event("Page.loadEventFired", sessionId);
}

await go(address);

async function value(expression) {
  const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "a script failed");
  return answer.result.value;
}

async function until(expression, what) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await value(expression).catch(() => false)) return;
    await pause(50);
  }
  throw new Error(`${what} did not come within 30 seconds: ${await value("document.body.innerText")}`);
}

function need(holds, what) {
  if (!holds) throw new Error(what);
}

const CODES = { Enter: 13, Escape: 27 };
async function key(name) {
  const text = name === "Enter" ? "\r" : name.length === 1 ? name : undefined;
  const code = CODES[name] ?? name.toUpperCase().charCodeAt(0);
  await ask("Input.dispatchKeyEvent", { type: text ? "keyDown" : "rawKeyDown", key: name, text, windowsVirtualKeyCode: code });
  await ask("Input.dispatchKeyEvent", { type: "keyUp", key: name, windowsVirtualKeyCode: code });
}

const type = (text) => ask("Input.insertText", { text });
const said = () => value("document.querySelector('#said').textContent");
const hash = () => value("document.querySelector('#decide input[name=h]').value");
const steps = () => value("Number((document.querySelector('[data-key=u]')?.textContent.match(/\\d+/) ?? [0])[0])");

// A key, and the time until the page shows what came of it.
const times = [];
async function press(name, expect) {
  const before = await steps();
  const from = performance.now();
  await key(name);
  await until(`Number((document.querySelector('[data-key=u]')?.textContent.match(/\\d+/) ?? [0])[0]) === ${before + expect}`, `the answer to ${name}`);
  times.push(performance.now() - from);
}

async function state(name) {
  for (const width of [1280, 390]) {
    for (const dark of [false, true]) {
      await ask("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
      await ask("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }] });
      const view = `${name}-${width}-${dark ? "dark" : "light"}`;
      if (shots) {
        const shot = await ask("Page.captureScreenshot", { format: "png", captureBeyondViewport: true }).catch(() => null);
        if (shot) writeFileSync(path.join(shots, `${view}.png`), Buffer.from(shot.data, "base64"));
      }
      await value(`window.axe ? 0 : (() => { ${axe} })(); 0`);
      const result = await value(`axe.run(document, ${JSON.stringify(RULES)}).then((r) => ({ violations: r.violations }))`);
      const wide = await value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (wide > 0) findings.push(`${view}: the page is ${wide} pixels wider than the screen`);
      findings.push(...told(result).map((what) => `${view}: ${what}`));
      checked += 1;
    }
  }
  await ask("Emulation.setDeviceMetricsOverride", { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false });
  await ask("Emulation.setEmulatedMedia", { features: [] });
}

const list = path.join(project, "decisions.csv");
const rows = () => (existsSync(list) ? readFileSync(list, "utf8").trimEnd().split("\r\n").slice(1) : []);

try {
  await until("document.querySelector('#decide') !== null", "the first answer");
  console.log(`first page after ${Math.round(performance.now() - began)} ms`);
  await state("card");

  // Help, and the switch of the keys.
  await key("?");
  need(await value("document.querySelector('#help').open"), "? shows the keys");
  await state("help");
  await key("?");

  // Thirty answers by keys alone: accept, the three suggestions, none.
  const keys = ["Enter", "1", "2", "Enter", "n", "3", "Enter", "1", "Enter", "Enter"];
  for (let index = 0; index < 30; index += 1) {
    const from = await hash();
    await press(keys[index % keys.length], 1);
    need((await hash()) !== from, `answer ${index + 1} was left`);
  }
  need(rows().length >= 30, `30 decisions, ${rows().length} rows`);
  await state("decided");

  // Any category by typing.
  await key("/");
  await type("Schulung");
  const label = await value("[...document.querySelectorAll('#categories option')].map((o) => o.value).find((v) => v.length > 0)");
  await value("document.querySelector('#find').value = ''; 0");
  await type(label);
  await press("Enter", 1);
  need((await said()).includes(label), `${await said()} tells ${label}`);
  need(rows().at(-1).includes(label.replaceAll('"', '""')), "the list has it");

  // A word that is no category changes nothing and says so.
  await key("/");
  await type("gibt es nicht");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('gibt es nicht')", "the refusal");
  await key("Escape");

  // Later, and back: any depth.
  const skipped = await hash();
  await key("s");
  await until(`document.querySelector('#decide input[name=h]').value !== '${skipped}'`, "another answer");
  const all = rows().length;
  await press("u", -1);
  await press("u", -1);
  need(rows().length < all, "undone");

  // Several codes.
  await key("m");
  need(await value("document.querySelector('#several').open"), "m opens the passages");
  await state("several");
  await value("(() => { const s = document.querySelector('#several select'); s.selectedIndex = 2; s.blur(); })(); 0");
  await press("Enter", 1);

  // A category made, merged and taken back, by keys.
  const book = path.join(project, "codebook.toml");
  const went = await value("location.href");
  await go(`${address}categories`);
  const there = existsSync(book) ? readFileSync(book, "utf8") : "";
  await value("document.querySelector('#new-label').focus(); 0");
  await type("Schnelle Leitungen zu den Außenstellen");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('Schnelle Leitungen')", "the new category");
  need(readFileSync(book, "utf8").includes('label = "Schnelle Leitungen zu den Außenstellen"'), "it is in the codebook");
  await value("document.querySelectorAll('details.category').forEach((one) => { if (one.textContent.includes('Schnelle Leitungen')) one.open = true; }); 0");
  await state("categories");
  await value("document.querySelector('#said').textContent = ''; 0");
  await value("[...document.querySelectorAll('details.category')].find((one) => one.open).querySelector('[value=merge]').form.querySelector('button').focus(); 0");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('gespeichert')", "the merge");
  need(readFileSync(book, "utf8").includes("merged_into"), "it is merged");
  for (let undone = 0; undone < 2; undone += 1) {
    await value("document.querySelector('form[action=category] [value=undo]').focus(); 0");
    await key("Enter");
    await until("document.querySelector('#said').textContent.includes('Zurückgenommen')", "the way back");
    await value("document.querySelector('#said').textContent = ''; 0");
  }
  const back = readFileSync(book, "utf8");
  need(back === there || !back.includes("[[category]]"), "the codebook is as it was");
  await go(went);

  // Filters, the other pages.
  await value("(() => { const s = document.querySelector('#filter-show'); s.value = 'mine'; s.dispatchEvent(new Event('change', { bubbles: true })); })(); 0");
  await until("location.search.includes('show=mine')", "the filter");
  await state("mine");
  for (const page of ["conflicts", "report"]) {
    await go(`${address}${page}`);
    await state(page);
  }

  // The report, from the page.
  await value("document.querySelector('form[action=report] button').click(); 0");
  await until("document.querySelector('a[href=\"output/report.html\"]') !== null && document.body.innerText.includes('Bericht geschrieben')", "the report");
  await state("written");
  const asked = events.filter((one) => one.method === "Network.requestWillBeSent").map((one) => one.params.request.url);
  const foreign = asked.filter((url) => !url.startsWith(address) && !url.startsWith("data:") && url !== "about:blank");
  need(foreign.length === 0, `asks others: ${foreign}`);
  const complaints = events.filter((one) => one.method === "Runtime.exceptionThrown");
  need(complaints.length === 0, `scripts complain: ${JSON.stringify(complaints[0])}`);

  // Closed, it stops.
  await send("Target.closeTarget", { targetId });
  const late = pause(60000).then(() => "late");
  need((await Promise.race([ended, late])) === 0, "the desk stops when its page is closed");
} finally {
  desk.kill();
  await stop();
}
times.sort((a, b) => a - b);
console.log(`key to page: median ${Math.round(times[Math.floor(times.length / 2)])} ms, slowest ${Math.round(times.at(-1))} ms of ${times.length}`);
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error(`axe-core: ${findings.length} findings in ${checked} states`);
  process.exit(1);
}
console.log(`axe-core: nothing found in ${checked} states of the desk`);
