// A browser, spoken to by its own protocol over a pipe; no package is needed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export function start(chromium) {
  const profile = mkdtempSync(path.join(tmpdir(), "befund-browser-"));
  const browser = spawn(
    chromium,
    ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--remote-debugging-pipe", `--user-data-dir=${profile}`],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );

  let last = 0;
  let heard = "";
  const waiting = new Map();
  const events = [];
  browser.stdio[4].setEncoding("utf8");
  browser.stdio[4].on("data", (text) => {
    heard += text;
    const messages = heard.split("\0");
    heard = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      const call = waiting.get(message.id);
      if (!call) events.push(message);
      else if (message.error) call.reject(new Error(`${call.method}: ${message.error.message}`));
      else call.resolve(message.result);
      waiting.delete(message.id);
    }
  });

  // What the browser is asked it must answer within two minutes, however slow the machine: nothing waits for ever.
  function send(method, params = {}, sessionId = undefined) {
    last += 1;
    const id = last;
    browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        waiting.delete(id);
        reject(new Error(`${method} was not answered within 120 seconds: ${JSON.stringify(params).slice(0, 300)}`));
      }, 120000);
      const ends = (way) => (what) => {
        clearTimeout(late);
        way(what);
      };
      waiting.set(id, { resolve: ends(resolve), reject: ends(reject), method });
    });
  }

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  async function event(method, sessionId) {
    for (let tries = 0; tries < 600; tries += 1) {
      const found = events.findIndex((one) => one.method === method && one.sessionId === sessionId);
      if (found >= 0) return events.splice(found, 1)[0];
      await pause(50);
    }
    throw new Error(`${method} did not come within 30 seconds`);
  }

  const stop = async () => {
    browser.kill();
    if (browser.exitCode === null && browser.signalCode === null) await new Promise((resolve) => browser.once("exit", resolve));
    // Processes of the browser write into its folder for a moment longer; one that stays behind in /tmp is no finding.
    for (let tries = 0; tries < 40; tries += 1) {
      try {
        rmSync(profile, { recursive: true, force: true });
        return;
      } catch {
        await pause(250);
      }
    }
  };
  return { send, event, events, pause, stop };
}

export const RULES = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
  // What passes need not be listed node by node.
  resultTypes: ["violations"],
};

export function told(result) {
  return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}\n      ${node.failureSummary.replaceAll("\n", "\n      ")}`));
}
