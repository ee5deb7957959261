// Checks pages by axe-core in a browser: node axe.mjs AXE CHROMIUM PAGE…
//
// BEFUND_SHOTS=FOLDER keeps pictures of the pages.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES, start, told } from "./browser.mjs";

const [axeFile, chromium, ...pages] = process.argv.slice(2);
const axe = readFileSync(axeFile, "utf8");
const shots = process.env.BEFUND_SHOTS;
const { send, event, events, pause, stop } = start(chromium);

async function open(page, { width, dark, scripts }) {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const ask = (method, params) => send(method, params, sessionId);
  await ask("Page.enable");
  await ask("Network.enable");
  await ask("Emulation.setDeviceMetricsOverride", { width, height: 900, deviceScaleFactor: 1, mobile: width < 600 });
  await ask("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }],
  });
  if (!scripts) await ask("Emulation.setScriptExecutionDisabled", { value: true });
  await ask("Page.navigate", { url: `file://${path.resolve(page)}` });
  await event("Page.loadEventFired", sessionId);
  const value = async (expression) => {
    const answer = await ask("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "a script failed");
    return answer.result.value;
  };
  return { ask, value, sessionId, close: () => send("Target.closeTarget", { targetId }) };
}

async function shot(tab, name) {
  if (!shots) return;
  const { cssContentSize } = await tab.ask("Page.getLayoutMetrics");
  const clip = { x: 0, y: 0, width: cssContentSize.width, height: Math.min(cssContentSize.height, 12000), scale: 1 };
  const { data } = await tab.ask("Page.captureScreenshot", { format: "png", clip, captureBeyondViewport: true });
  writeFileSync(path.join(shots, `${name}.png`), Buffer.from(data, "base64"));
}

// Scripts draw one chart after the other.
async function settle(tab) {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await tab.value("document.querySelectorAll('[data-chart]:not(.drawn)').length === 0")) return;
    await pause(50);
  }
  throw new Error("the charts were not drawn within 20 seconds");
}

const findings = [];
let checked = 0;

async function check(page, view, work) {
  const tab = await open(page, view);
  if (view.scripts) await settle(tab);
  if (work) await tab.value(work);
  const asked = events.filter((one) => one.method === "Network.requestWillBeSent" && one.sessionId === tab.sessionId)
    .map((one) => one.params.request.url)
    .filter((url) => !url.startsWith("file:") && !url.startsWith("data:"));
  const name = `${page.split(path.sep).slice(-4, -1).join("-")}-${view.name}`;
  await shot(tab, name);
  let broken = asked.map((url) => `asks the network for ${url}`);
  if (view.scripts) {
    await tab.value(`${axe};0`);
    const result = await tab.value(`axe.run(document, ${JSON.stringify(RULES)}).then((r) => ({ violations: r.violations }))`);
    broken = broken.concat(told(result));
    const wide = await tab.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (wide > 0) broken.push(`the page is ${wide} pixels wider than the screen`);
  }
  checked += 1;
  findings.push(...broken.map((what) => `${name}: ${what}`));
  await tab.close();
}

// As a reader filters and sorts by keyboard: the first choice, the first heads.
const USED = `(() => {
  const select = document.querySelector("form.filter select");
  if (select) { select.selectedIndex = 1; select.dispatchEvent(new Event("change", { bubbles: true })); }
  document.querySelectorAll(".sortable").forEach((table) => table.querySelector("thead button").click());
})()`;

try {
  for (const page of pages) {
    for (const width of [1280, 360]) {
      for (const dark of [false, true]) {
        const name = `${width < 600 ? "phone" : "screen"}-${dark ? "dark" : "light"}`;
        await check(page, { name, width, dark, scripts: true });
      }
    }
    await check(page, { name: "used", width: 1280, dark: false, scripts: true }, USED);
    await check(page, { name: "without-scripts", width: 1280, dark: false, scripts: false });
  }
} finally {
  await stop();
}
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error(`axe-core: ${findings.length} findings in ${checked} views`);
  process.exit(1);
}
console.log(`axe-core: nothing found in ${checked} views of ${pages.length} reports`);
