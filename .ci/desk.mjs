// Drives the review desk as a person at the keyboard: node desk.mjs AXE CHROMIUM BEFUND RAW PROJECT REPORTS GOLDEN
//
// RAW holds files, PROJECT is yet to come. GOLDEN is what must come of it; BEFUND_BLESS=1 writes it.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES, told } from "./browser.mjs";
import { need, sit } from "./keyboard.mjs";

const [axeFile, chromium, befund, raw, project, reports, golden] = process.argv.slice(2);
const axe = readFileSync(axeFile, "utf8");
const shots = process.env.BEFUND_SHOTS;
const findings = [];
let checked = 0;

const person = await sit({ befund, chromium, project, reports });
const { address, value, go, until, key, type, focus, press, settled, ask, events } = person;
const said = () => value("document.querySelector('#said').textContent");
const hash = () => value("document.querySelector('#decide input[name=h]').value");
const read = (name) => (existsSync(path.join(project, name)) ? readFileSync(path.join(project, name), "utf8") : "");
const rows = () => read("decisions.csv").trimEnd().split("\r\n").slice(1).filter((row) => row !== "");

// Every state, light and dark, on a screen and on a phone.
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

// Six files: four are chosen, two are dropped into the window; what befund takes them for is taken as it is.
async function door() {
  const opened = performance.now();
  await go(address);
  await until("document.querySelector('#files') !== null && !document.querySelector('[data-again]')", "the door");
  console.log(`first page after ${Math.round(person.answered + performance.now() - opened)} ms`);
  await state("door-empty");
  const files = readdirSync(raw, { withFileTypes: true }).filter((one) => one.isFile()).map((one) => one.name).sort();
  const dropped = ["risiken.csv", "swot.csv"];
  const bytes = (name) => [name, readFileSync(path.join(raw, name))];
  await person.choose("#files", files.filter((name) => !dropped.includes(name)).map(bytes));
  await focus(".drop button");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('Projektordner')", "the files");
  await person.drop(dropped.map(bytes));
  await until(`${JSON.stringify(files)}.every((name) => document.body.innerText.includes(name))`, "the dropped files");
  need(files.every((name) => existsSync(path.join(project, name))), "all files lie in the project");
  await value("document.querySelectorAll('details').forEach((one) => { one.open = true; }); 0");
  await state("door-files");
  await value("document.querySelector('#title').value = ''; document.querySelector('#title').focus(); 0");
  await type("Gemeinde Kleinau (erfunden)");
  await value("document.querySelector('#day').value = '2026-06-30'; 0");
  await focus("form[action=make] button");
  await key("Enter");
  await until("document.querySelector('a[href=review]') !== null && !document.querySelector('[data-again]')", "the project");
  need(read("befund.toml").includes("Kleinau"), "befund.toml is written");
  await value("document.querySelectorAll('details').forEach((one) => { one.open = true; }); 0");
  await state("door-read");
  await focus("a[href=review]");
  await key("Enter");
  await until("document.querySelector('#decide') !== null", "the first answer");
}

// Thirty answers by keys alone, as fast as the desk shows the next one: accept, the three suggestions, none. Which answer comes next depends on how
// far the codes are that are made beside it, so that what was decided is counted and not compared.
async function thirty() {
  await go(await value("location.href"));
  await state("card");
  await key("?");
  need(await value("document.querySelector('#help').open"), "? shows the keys");
  await state("help");
  await key("?");
  const keys = ["Enter", "1", "2", "Enter", "n", "3", "Enter", "1", "Enter", "Enter"];
  const before = await person.steps();
  for (let index = 0; index < 30; index += 1) {
    const from = await hash();
    // An answer may have fewer than three suggestions.
    const wanted = keys[index % keys.length];
    const isThere = await value(`document.querySelector('#decide button[data-key="${wanted}"]') !== null`);
    await press(isThere ? wanted : "n", 1);
    need((await hash()) !== from, `answer ${index + 1} was left`);
  }
  need((await person.steps()) === before + 30, "30 decisions can be taken back");
  const decided = rows();
  need(decided.length >= 30, `30 decisions, ${decided.length} rows`);
  need(decided.every((row) => /;Anna;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d;/.test(row)), "each with who and when");
  await settled();
  await state("decided");
}

async function others() {
  // Any category by typing.
  await key("/");
  const label = await value("[...document.querySelectorAll('#categories option')].map((o) => o.value).find((v) => v.length > 0)");
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
}

// An answer cut with the arrow keys: three words, then their code.
async function cut() {
  const words = () => value("document.querySelector('#answer').textContent.trim().split(/\\s+/).length");
  for (let skipped = 0; skipped < 20 && (await words()) < 4; skipped += 1) {
    const short = await hash();
    await key("s");
    await until(`document.querySelector('#decide input[name=h]').value !== '${short}'`, "a longer answer");
  }
  await key("m");
  need(await value("document.querySelector('#several').open"), "m opens the passages");
  const first = await value("String(getSelection()).trim()");
  await key("ArrowRight", true);
  await key("ArrowRight", true);
  const marked = await value("String(getSelection()).trim()");
  need(first !== "" && marked.startsWith(first) && marked.split(/\s+/).length > 1, `„${first}“, then „${marked}“`);
  await state("several");
  await value("getSelection().rangeCount");
  await focus("#answer");
  await key("Enter");
  await until("document.activeElement.matches('#several .own select')", "the code of the marked words");
  // The first letter of its label chooses a category.
  const wanted = await value("[...document.activeElement.options].at(2).text");
  await value("document.activeElement.selectedIndex = 2; 0");
  need((await value("document.querySelector('#several .own input').value")) === marked, "the marked words are the passage");
  await press("Enter", 1);
  need(rows().some((row) => row.includes(marked)), `the list has „${marked}“ as ${wanted}`);
}

// A category made, merged and taken back, by keys.
async function categories() {
  const there = read("codebook.toml");
  await go(`${address}categories`);
  await focus("#new-label");
  await type("Schnelle Leitungen zu den Außenstellen");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('Schnelle Leitungen')", "the new category");
  need(read("codebook.toml").includes('label = "Schnelle Leitungen zu den Außenstellen"'), "it is in the codebook");
  await value("document.querySelectorAll('details.category').forEach((one) => { if (one.querySelector('summary').textContent.includes('Schnelle Leitungen')) one.open = true; }); 0");
  // Of eighty forms that are alike only the open one stays: a browser that is busy for half a minute would count as closed.
  await value("document.querySelectorAll('details.category:not([open])').forEach((one) => one.remove()); 0");
  await state("categories");
  await value("document.querySelector('#said').textContent = ''; 0");
  await value("[...document.querySelectorAll('details.category')].find((one) => one.open).querySelector('[value=merge]').form.querySelector('button').focus(); 0");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('gespeichert')", "the merge");
  need(read("codebook.toml").includes("merged_into"), "it is merged");
  for (let undone = 0; undone < 2; undone += 1) {
    await value("document.querySelector('#said').textContent = ''; 0");
    await focus("form[action=category] [value=undo]");
    await key("Enter");
    await until("document.querySelector('#said').textContent.includes('Zurückgenommen')", "the way back");
  }
  const back = read("codebook.toml");
  need(back === there || !back.includes("[[category]]"), "the codebook is as it was");
  // One stays, to be compared.
  await focus("#new-label");
  await type("Leitungen");
  await key("Enter");
  await until("document.querySelector('#said').textContent.includes('Leitungen')", "the category that stays");
}

// Filters, and pages of which only the look matters here.
async function pages() {
  await go(`${address}review`);
  await value("(() => { const s = document.querySelector('#filter-show'); s.value = 'mine'; s.dispatchEvent(new Event('change', { bubbles: true })); })(); 0");
  await until("location.search.includes('show=mine')", "the filter");
  await state("mine");
  await go(`${address}conflicts`);
  await state("conflicts");
}

// A second person codes one in twenty blindly: the first category there is, then both are compared.
async function second() {
  await go(`${address}second`);
  await state("second");
  await focus("#second-who");
  await type("Bert");
  await value("document.querySelector('#percent').value = '5'; 0");
  await key("Enter");
  await until("document.querySelector('#decide input[name=answer]') !== null", "the first answer of the sample");
  await state("blind");
  need(!(await value("document.body.innerHTML")).includes("pick:"), "nothing is proposed");
  for (let coded = 0; coded < 40 && await value("document.querySelector('#decide input[name=answer]') !== null"); coded += 1) {
    const answer = await value("document.querySelector('#decide input[name=answer]').value");
    await focus("#find");
    await type(await value("document.querySelector('#categories option').value"));
    await key("Enter");
    await until(`document.querySelector('#decide input[name=answer]')?.value !== '${answer}'`, "the next answer of the sample");
  }
  await until("document.querySelector('#agreement') !== null", "the comparison");
  await state("compared");
}

async function report() {
  await go(`${address}report`);
  await state("report");
  await focus("form[action=report] button");
  await key("Enter");
  await until("document.querySelector('a[href=\"output/report.html\"]') !== null && document.body.innerText.includes('Bericht geschrieben')", "the report", 600);
  await state("written");
}

// Tables that rest on no code: staff, devices, figures, grades.
const FIRM = /^(alters|geraete|kennzahlen|stimmungsbarometer)/;

// What was written, without what is another on every day and machine, and without what rests on which answers were decided.
function written() {
  const toml = read("befund.toml").replace(/^salt = .*$/gm, "salt = Salz");
  const folder = path.join(reports, path.basename(project), "internal", "tables");
  const all = readdirSync(folder).sort();
  need(all.some((name) => name.startsWith("nennungen-")), `mentions among ${all}`);
  const firm = all.filter((name) => FIRM.test(name));
  const tables = firm.map((name) => `== ${name}\n${readFileSync(path.join(folder, name), "utf8").replaceAll("\r\n", "\n")}`);
  return { "befund.toml": toml, "tables.txt": tables.join("\n") };
}

function compare() {
  for (const [name, text] of Object.entries(written())) {
    const file = path.join(golden, name);
    if (process.env.BEFUND_BLESS) {
      mkdirSync(golden, { recursive: true });
      writeFileSync(file, text);
      continue;
    }
    const wanted = readFileSync(file, "utf8").split("\n");
    const at = text.split("\n").findIndex((line, index) => line !== wanted[index]);
    if (at >= 0 || text.split("\n").length !== wanted.length) {
      findings.push(`${name}, line ${at + 1}: ${text.split("\n")[at]}\n      instead of: ${wanted[at]}`);
    }
  }
}

// One step of the person; what fails or takes too long is told with the name of the step.
async function step(name, work, minutes = 10) {
  const from = performance.now();
  let limit;
  const late = new Promise((_, reject) => {
    limit = setTimeout(() => reject(new Error(`not done within ${minutes} minutes`)), minutes * 60000);
  });
  try {
    await Promise.race([work(), late]);
  } catch (error) {
    throw new Error(`step "${name}": ${error.message}`, { cause: error });
  } finally {
    clearTimeout(limit);
  }
  console.log(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

try {
  await step("door", door);
  await step("thirty answers", thirty);
  const taken = (await person.times()).sort((a, b) => a - b);
  console.log(`key to table: median ${Math.round(taken[Math.floor(taken.length / 2)])} ms, slowest ${Math.round(taken.at(-1))} ms of ${taken.length}`);
  await step("other keys", others);
  await step("cut", cut);
  await step("categories", categories);
  await step("pages", pages);
  await step("second coder", second);
  await step("report", report, 20);
  compare();
  const asked = events.filter((one) => one.method === "Network.requestWillBeSent").map((one) => one.params.request.url);
  const foreign = asked.filter((url) => !url.startsWith(address) && !url.startsWith("data:") && url !== "about:blank");
  need(foreign.length === 0, `asks others: ${foreign}`);
  const complaints = events.filter((one) => one.method === "Runtime.exceptionThrown");
  need(complaints.length === 0, `scripts complain: ${JSON.stringify(complaints[0])}`);
  // Closed, it stops.
  await person.send("Target.closeTarget", { targetId: person.targetId });
  const late = new Promise((resolve) => { setTimeout(() => resolve("late"), 180000).unref(); });
  need((await Promise.race([person.ended, late])) === 0, "the desk stops when its page is closed");
} finally {
  await person.leave();
}
for (const finding of findings) console.error(finding);
if (findings.length > 0) {
  console.error(`${findings.length} findings in ${checked} states`);
  process.exit(1);
}
console.log(`axe-core: nothing found in ${checked} states of the desk`);
