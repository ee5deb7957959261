// Keys of the review desk, pages exchanged in place, and a sign of life. Everything works without it, only slower.
"use strict";
(() => {
  const find = (selector) => document.querySelector(selector);
  const keysKept = "befund-keys";
  let busy = false;
  let later;

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
    const data = new URLSearchParams(new FormData(form));
    if (button?.name) data.append(button.name, button.value);
    try {
      const post = form.method === "post";
      const way = form.getAttribute("action");
      const answer = post
        ? await fetch(way, { method: "POST", body: data })
        : await fetch(`${way}?${data}`);
      await take(answer, true);
      find("#main")?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
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
      (several.open ? several.querySelector("select") : find("#main")).focus();
    } else if (["Enter", "1", "2", "3", "n", "u", "s"].includes(event.key) && find("#decide")) {
      event.preventDefault();
      // In the middle of several codes Enter takes these.
      if (event.key === "Enter" && several?.open) send(several.closest("form"), several.querySelector("button[value=several]"));
      else press(event.key);
    }
  });

  // Words marked with the mouse or Shift and the arrow keys become a passage.
  document.addEventListener("selectionchange", () => {
    const words = String(getSelection()).trim();
    const answer = find("#answer");
    const field = find("#several input[name=segment]:not([type=hidden])");
    if (words && field && answer?.contains(getSelection().anchorNode)) field.value = words;
  });

  document.addEventListener("change", (event) => {
    if (event.target.id === "keys") {
      try {
        localStorage.setItem(keysKept, event.target.checked ? "on" : "off");
      } catch { /* kept for this page only */ }
    } else if (event.target.closest(".filters")) {
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

  const begin = () => {
    try {
      const keys = find("#keys");
      if (keys) keys.checked = localStorage.getItem(keysKept) !== "off";
    } catch { /* stays on */ }
    const again = find("[data-again]");
    if (again) setTimeout(async () => take(await fetch(location.href), false), Number(again.dataset.again));
    // What was coded anew in the background shows by itself, unless somebody is at work on the card.
    clearTimeout(later);
    if (find(".settling")) later = setTimeout(settle, 700);
  };
  begin();
})();
