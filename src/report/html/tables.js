// Sorts tables by a column and filters their rows by Handlungsfeld and unit. Without it all rows stand in printed order.
(function () {
  "use strict";
  var decimal = document.documentElement.lang === "de" ? "," : ".";
  var collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  // Fewer rows are read faster than sorted.
  var FEW = 3;

  function all(selector, from) {
    return Array.prototype.slice.call((from || document).querySelectorAll(selector));
  }

  // What a cell is sorted by: a number as the language writes it, else the words; signs and empty cells come last.
  function key(cell) {
    var text = cell.textContent.trim();
    if (cell.matches(".number,.rank")) {
      var plain = text.replace(/[−–](?=\d)/, "-").split("").filter(function (c) {
        return /[\d-]/.test(c) || c === decimal;
      }).join("").replace(decimal, ".");
      return /\d/.test(plain) ? parseFloat(plain) : null;
    }
    var date = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
    return date ? date[3] + date[2] + date[1] : text || null;
  }

  function compare(a, b) {
    return typeof a === "number" ? a - b : collator.compare(a, b);
  }

  // Runs of rows between sums; only they change places.
  function runs(body) {
    var found = [[]];
    all("tr", body).forEach(function (row) {
      if (row.className) found.push([]);
      else found[found.length - 1].push(row);
    });
    return found;
  }

  function sort(table, column, direction) {
    runs(table.tBodies[0]).forEach(function (rows) {
      if (!rows.length) return;
      var after = rows[rows.length - 1].nextSibling;
      rows.map(function (row) {
        return { row: row, place: Number(row.dataset.place), key: key(row.cells[column]) };
      }).sort(function (a, b) {
        if (!direction || (a.key === null && b.key === null)) return a.place - b.place;
        if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
        return direction * compare(a.key, b.key) || a.place - b.place;
      }).forEach(function (item) {
        table.tBodies[0].insertBefore(item.row, after);
      });
    });
  }

  // The next order of a column: numbers first downwards, words first upwards, then the other way, then as printed.
  function turn(table, heads, column) {
    var head = heads[column];
    var first = head.matches(".number") ? "descending" : "ascending";
    var second = first === "ascending" ? "descending" : "ascending";
    var now = head.getAttribute("aria-sort");
    var next = now === first ? second : now === second ? null : first;
    heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
    if (next) head.setAttribute("aria-sort", next);
    sort(table, column, next === "ascending" ? 1 : next ? -1 : 0);
  }

  all(".finding table").forEach(function (table) {
    var rows = all("tbody tr", table);
    rows.forEach(function (row, place) { row.dataset.place = place; });
    if (rows.filter(function (row) { return !row.className; }).length < FEW) return;
    var heads = all("thead th", table);
    heads.forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener("click", function () { turn(table, heads, column); });
    });
    table.classList.add("sortable");
  });

  var form = document.querySelector("form.filter");
  if (!form) return;
  var state = form.querySelector(".state");
  var reset = form.querySelector("[type=reset]");

  function fill(text, shown, whole) {
    return text.replace("{shown}", shown).replace("{all}", whole);
  }

  // A row stands for a unit and for those it belongs to; one that stands for none is kept.
  function keeps(row, wanted) {
    return ["field", "unit"].every(function (name) {
      var is = row.dataset[name];
      if (!wanted[name] || is === undefined) return true;
      return is.split(" / ").indexOf(wanted[name]) >= 0;
    });
  }

  function columns(table, field) {
    all("thead th", table).forEach(function (head, index) {
      var hide = Boolean(field && head.dataset.field && head.dataset.field !== field);
      all("tr", table).forEach(function (row) { row.cells[index].hidden = hide; });
    });
  }

  function note(table, shown, whole) {
    var scroll = table.parentNode;
    var note = scroll.nextElementSibling;
    if (!note || !note.matches(".filtered")) {
      note = document.createElement("p");
      note.className = "filtered";
      scroll.parentNode.insertBefore(note, scroll.nextSibling);
    }
    note.hidden = shown === whole;
    note.textContent = fill(state.dataset.shown, shown, whole);
  }

  function apply() {
    var wanted = {};
    all("select", form).forEach(function (select) { wanted[select.name] = select.value; });
    var active = Boolean(wanted.field || wanted.unit);
    var total = 0;
    var left = 0;
    all(".finding table").forEach(function (table) {
      var rows = all("tbody tr", table).filter(function (row) { return !row.className; });
      var kept = [];
      rows.forEach(function (row) {
        var keep = keeps(row, wanted);
        row.hidden = !keep;
        kept[Number(row.dataset.place)] = keep;
      });
      columns(table, wanted.field);
      var shown = kept.filter(Boolean).length;
      note(table, shown, rows.length);
      if (shown < rows.length) {
        total += rows.length;
        left += shown;
      }
      var chart = table.closest("section").querySelector("[data-chart]");
      if (chart) chart.dispatchEvent(new CustomEvent("befund-filter", { detail: kept.filter(function () { return true; }) }));
    });
    all("section.unit").forEach(function (page) { page.hidden = page.dataset.unit !== wanted.unit; });
    reset.disabled = !active;
    state.textContent = active ? fill(state.dataset.some, left, total) : state.dataset.all;
  }

  form.hidden = false;
  form.addEventListener("change", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    setTimeout(function () {
      apply();
      form.querySelector("select").focus();
    }, 0);
  });
})();
