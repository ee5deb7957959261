// Times of the review desk: node desk-times.mjs CHROMIUM BEFUND PROJECT ANSWERS
import { mkdirSync, writeFileSync } from "node:fs";
import { need, sit } from "./keyboard.mjs";

const [chromium, befund, project, count] = process.argv.slice(2);

// Invented answers, all different, that share words as those of a real survey do.
const WHAT = ["die E-Akte", "ein schnelleres Netz", "mehr Schulungen", "weniger Papier", "Laptops für alle", "ein Ticketsystem", "Formulare im Internet",
  "eine gemeinsame Ablage", "bessere Telefone", "digitale Unterschriften", "einen Terminkalender", "Heimarbeit", "eine Karte der Baustellen"];
const WHERE = ["im Bauamt", "im Rathaus", "in der Kita", "im Ordnungsamt", "für die Schulen", "beim Standesamt", "in der Kämmerei", "auf dem Bauhof", "im Archiv"];
const WHY = ["weil alles liegen bleibt", "damit niemand warten muss", "sonst dauert es Wochen", "die Akten stehen im Keller", "niemand kennt sich aus",
  "das kostet zu viel Zeit", "Kollegen gehen in Rente", "der Drucker streikt", "Bürger rufen ständig an", "es gibt drei Programme dafür"];
const answer = (index) => `Wir brauchen ${WHAT[index % 13]} ${WHERE[index % 9]}, ${WHY[index % 10]}; Vorgang ${index}.`;
mkdirSync(project, { recursive: true });
const rows = Array.from({ length: Number(count) }, (_, index) => `${index + 1};P${index + 1};bedarf;${answer(index)}`);
writeFileSync(`${project}/antworten.csv`, `id;interview;frage;antwort\n${rows.join("\n")}\n`);
writeFileSync(`${project}/befund.toml`, `[project]\ntitle = "Zeiten (erfunden)"\nreference_date = 2026-11-01\nlanguage = "de"\n
[[question]]\nkey = "bedarf"\ntext = "Welchen Bedarf sehen Sie?"\n
[[source]]\nkind = "answers"\nfile = "antworten.csv"\n
[disclosure]\nsalt = "zeiten"\n`);

const person = await sit({ befund, chromium, project, reports: `${project}-reports` });
const { address, began, go, until, press, times, value, leave } = person;
try {
  const opened = performance.now();
  await go(address);
  const first = person.answered + (performance.now() - opened);
  await until("document.querySelector('a[href=review]') !== null", "the files", 600);
  await value("fetch('review').then((page) => page.text())");
  for (;;) {
    if (await value("fetch('review').then((page) => page.text()).then((text) => text.includes('id=\"decide\"'))")) break;
    await person.pause(20);
  }
  const coded = performance.now() - began;
  await go(`${address}review`);
  for (let round = 0; round < 12; round += 1) await press(["1", "Enter", "2", "n"][round % 4], 1);
  const taken = (await times()).sort((a, b) => a - b);
  need(taken.length >= 12, `${taken.length} times`);
  const at = (share) => Math.round(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))]);
  console.log(`${count} answers: first page ${Math.round(first)} ms, first answer ${Math.round(coded)} ms; key to table median ${at(0.5)} ms, slowest ${at(1)} ms of ${taken.length}`);
} finally {
  await leave();
}
