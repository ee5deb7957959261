//! Examples of a command, a line each; what stands around them is in `locales/`.

pub(super) const RUN: &str = "\
    befund run inputs/elmshorn-2019\n\
    befund run inputs/musterstadt-2026 --edition public --format html,xlsx\n\
    befund run inputs/elmshorn-2019 --model ~/modelle/multilingual-e5-small\n\
    befund run . --reference-date year-start --lang en --out /srv/reports";
pub(super) const CHECK: &str = "\
    befund check inputs/musterstadt-2026\n\
    befund check inputs/musterstadt-2026 --format json > issues.json";
pub(super) const DEMO: &str = "\
    befund demo\n\
    befund demo probe --edition public";
pub(super) const AGREE: &str = "\
    befund agree reports/meine-stadt/internal/data/codings.csv stichprobe.xlsx\n\
    befund agree meine-stadt stichprobe.xlsx --out abgleich\n\
    befund agree anna.csv bert.csv --format json";
pub(super) const REVIEW: &str = "\
    befund review meine-stadt\n\
    befund review meine-stadt --who Anna --port 8123 --no-open";
pub(super) const SAMPLE: &str = "\
    befund sample meine-stadt --double-code 20 --out zweitcodierung\n\
    befund agree meine-stadt zweitcodierung/sample.xlsx";
pub(super) const SUGGEST: &str = "\
    befund suggest meine-stadt --out vorschlag\n\
    befund suggest mobilitaetsumfrage --all --out vorschlag";
pub(super) const EXPORT: &str = "\
    befund codebook export --out codebook.xlsx\n\
    befund codebook export meine-stadt --joined --out codebook.qdc";
pub(super) const LINT: &str = "\
    befund codebook lint meine-stadt\n\
    befund codebook lint codebook.xlsx --since codebook-2025.toml --strict";
pub(super) const IMPORT: &str =
    "befund codebook import codebook.xlsx --out meine-stadt/codebook.toml --force";
pub(super) const COMPARE: &str = "befund compare reports/a/public reports/b/public --out vergleich";
pub(super) const SHOW: &str = "\
    befund history show meine-stadt\n\
    befund history show meine-stadt --reference-date 2025-06-30 --edition public";
pub(super) const STATUS: &str = "\
    befund status meine-stadt --max-age 40\n\
    befund status meine-stadt --reference-date year-start --out 'reports/{year}' --json";
pub(super) const PRUNE: &str = "befund history prune meine-stadt --keep 10";
pub(super) const TEXTS: &str = "befund texts meine-stadt";
pub(super) const EVIDENCE: &str = "befund evidence nennungen-bedarf 1 inputs/elmshorn-2019";
pub(super) const UNITS: &str = "befund units meine-stadt > meine-stadt/units.toml";
pub(super) const QUESTIONNAIRE: &str = "befund questionnaire meine-stadt";
pub(super) const EVAL: &str = "befund eval inputs/elmshorn-2019 --gold gold.csv";
pub(super) const LOOK: &str = "\
    befund look umfrage.xlsx personal.csv\n\
    befund look *.csv --format json";
pub(super) const INIT: &str = "\
    befund init meine-stadt interviews.xlsx personal.ods\n\
    befund init meine-stadt *.csv --yes --title \"Stadtverwaltung Musterstadt\" --reference-date 30.06.2026";
