// Keys of the review desk, pages exchanged in place, and a sign of life. Everything works without it, only slower.
"use strict";
(() => {
  const find = (selector) => document.querySelector(selector);
  const keysKept = "befund-keys";
  let busy = false;
  let later;
  let waited = 0;
  let seen;

  // The program stops when no page holds this request any more.
  (async () => {
    for (;;) {
      try {
        const answer = await fetch("alive", { cache: "no-store" });
        if (!answer.ok) return;
      } catch {
        return;
      }
    }
  })();

  const take = async (answer, push) => {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["main", "header"]) {
      const [now, next] = [find(part), page.querySelector(part)];
      if (now && next) now.replaceWith(document.adoptNode(next));
    }
    document.title = page.title;
    if (push) history.pushState(null, "", answer.url);
    begin();
  };

  const send = async (form, button) => {
    if (busy) return;
    busy = true;
    const focused = document.activeElement?.id;
    const filled = new FormData(form);
    const data = form.enctype === "multipart/form-data" ? filled : new URLSearchParams(filled);
    if (button?.name) data.append(button.name, button.value);
    try {
      const post = form.method === "post";
      const way = form.getAttribute("action");
      const answer = post
        ? await fetch(way, { method: "POST", body: data })
        : await fetch(`${way}?${data}`);
      await take(answer, true);
      const same = form.matches(".ask") && focused && document.getElementById(focused);
      (same || (find("[data-focus]") ?? find("#main")))?.focus({ preventScroll: true });
      // Who says what a sheet is goes on there.
      if (!form.matches(".ask")) window.scrollTo(0, 0);
    } catch {
      form.submit();
    } finally {
      busy = false;
    }
  };

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    send(event.target, event.submitter);
  });
  window.addEventListener("popstate", async () => take(await fetch(location.href), false));

  const areOn = () => find("#keys")?.checked ?? true;
  const press = (key) => {
    const button = find(`#decide button[data-key="${key}"]`);
    if (button) send(button.form, button);
    return Boolean(button);
  };
  const isTyping = (target) => target.matches("input:not([type=checkbox]), select, textarea");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.target;
    if (event.key === "Escape" && isTyping(target)) {
      find("#main")?.focus();
      return;
    }
    if (isTyping(target)) {
      // Enter in the field of categories assigns, and nothing else.
      if (event.key === "Enter" && target.id === "find") {
        event.preventDefault();
        const button = target.form.querySelector("button[value=find]");
        send(target.form, target.value.trim() ? button : null);
      } else if (event.key === "Enter" && target.matches("#several select, #several input")) {
        event.preventDefault();
        send(target.form, find("#several button[value=several]"));
      } else if (event.key === "Enter" && target.id === "note") {
        event.preventDefault();
        press("Enter");
      }
      return;
    }
    if (!areOn()) return;
    if (event.key === "Enter" && target.matches("button, a, summary, input")) return;
    const several = find("#several");
    if (event.key === "/") {
      event.preventDefault();
      find("#find")?.focus();
    } else if (event.key === "?") {
      event.preventDefault();
      const help = find("#help");
      help.open = !help.open;
      // Closed, it gives the keys back to the card.
      (help.open ? help.querySelector("summary") : find("#main")).focus();
    } else if (event.key === "m" && several) {
      event.preventDefault();
      several.open = !several.open;
      if (several.open) begins();
      else find("#main").focus();
    } else if (several?.open && target.id === "answer" && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
      event.preventDefault();
      walk(event.key === "ArrowRight", event.shiftKey);
    } else if (["Enter", "1", "2", "3", "n", "u", "s"].includes(event.key) && find("#decide")) {
      event.preventDefault();
      // In the middle of several codes Enter takes these; on the answer it goes from the marked words to their code.
      if (event.key === "Enter" && several?.open && target.id === "answer") passage()?.closest(".passage").querySelector("select").focus();
      else if (event.key === "Enter" && several?.open) send(several.closest("form"), several.querySelector("button[value=several]"));
      else press(event.key);
    }
  });

  // The answer, to be cut with the arrow keys: one word is marked, Shift marks further ones.
  const begins = () => {
    const answer = find("#answer");
    answer.focus();
    getSelection().collapse(answer, 0);
    getSelection().modify("extend", "forward", "word");
  };
  const walk = (forward, further) => {
    const [answer, selection] = [find("#answer"), getSelection()];
    if (!answer.contains(selection.anchorNode)) {
      begins();
      return;
    }
    const before = selection.getRangeAt(0).cloneRange();
    if (further) {
      selection.modify("extend", forward ? "forward" : "backward", "word");
    } else if (forward) {
      selection.collapseToEnd();
      selection.modify("extend", "forward", "word");
    } else {
      selection.collapseToStart();
      selection.modify("move", "backward", "word");
      selection.modify("extend", "forward", "word");
    }
    const range = selection.getRangeAt(0);
    const stays = answer.contains(range.startContainer) && answer.contains(range.endContainer);
    if (stays && String(selection).trim()) return;
    selection.removeAllRanges();
    selection.addRange(before);
  };

  // Words marked with the mouse or the arrow keys become a passage: the first that has no code yet.
  const passage = () => [...document.querySelectorAll("#several .passage.own")]
    .find((row) => !row.querySelector("select").value)?.querySelector("input");
  document.addEventListener("selectionchange", () => {
    const words = String(getSelection()).trim();
    const answer = find("#answer");
    if (!words || !find("#several")?.open || !answer?.contains(getSelection().anchorNode)) return;
    const field = passage();
    if (field) field.value = words;
  });

  // Files dropped anywhere into the window are brought.
  const isFile = (event) => find(".drop") && event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    document.body.classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!isFile(event)) return;
    event.preventDefault();
    document.body.classList.remove("over");
    find("#files").files = event.dataTransfer.files;
    send(find(".drop"), null);
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === "keys") {
      try {
        localStorage.setItem(keysKept, event.target.checked ? "on" : "off");
      } catch { /* kept for this page only */ }
    } else if (event.target.closest(".filters, .at-once")) {
      send(event.target.form, null);
    }
  });

  const isAtWork = () => busy || find("#several")?.open || isTyping(document.activeElement);
  const shown = () => find("#decide")?.elements.h.value;

  // The page anew, with the same answer on it: whoever is about to press a key means the one that is seen.
  const settle = async () => {
    const before = shown();
    if (!isAtWork()) {
      const way = new URL(location.href);
      const form = find("#decide");
      if (form) {
        way.searchParams.set("atq", form.elements.q.value);
        way.searchParams.set("at", form.elements.h.value);
      }
      const answer = await fetch(way);
      if (!isAtWork() && shown() === before) {
        const focused = document.activeElement?.id;
        const said = find("#said")?.textContent;
        await take(answer, false);
        if (said) find("#said").textContent = said;
        if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
        return;
      }
    }
    later = setTimeout(settle, 700);
  };

  // The page anew while something is being done; who is typing goes on, and what did not change is not said again.
  const anew = async () => {
    waited = Math.min(1000, waited + 50);
    if (!isTyping(document.activeElement) && !busy) {
      const answer = await fetch(location.href);
      const text = await answer.clone().text();
      if (text !== seen && !isTyping(document.activeElement) && !busy) {
        seen = text;
        const said = find("#said")?.textContent;
        await take(answer, false);
        // What was just done is still to be read when the page changes by itself.
        if (said && !find("#said").textContent) find("#said").textContent = said;
        return;
      }
    }
    begin();
  };

  const begin = () => {
    try {
      const keys = find("#keys");
      if (keys) keys.checked = localStorage.getItem(keysKept) !== "off";
    } catch { /* stays on */ }
    const again = find("[data-again]");
    clearTimeout(later);
    if (again) later = setTimeout(anew, Math.max(Number(again.dataset.again), waited));
    else waited = 0;
    // What was coded anew in the background shows by itself, unless somebody is at work on the card.
    if (find(".settling")) later = setTimeout(settle, 700);
  };
  begin();
})();
