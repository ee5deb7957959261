// Draws the charts anew for the width of the screen, from the JSON in the page. The pictures they replace show the same, and
// everything they show stands in the tables as well.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  // Below this width the layout with labels above the marks is drawn.
  var NARROW = 600;
  // How strong the marks of rows are that a filter leaves out.
  var FAINT = 0.2;

  function layout(state, width) {
    var wide = width >= NARROW;
    var canvas = wide ? state.data.wide : state.data.narrow;
    // Shapes and panels with fixed places are scaled as a whole; the rest is never drawn narrower than its texts were wrapped for.
    var fixed = canvas.option.graphic || Array.isArray(canvas.option.grid);
    var drawn = fixed ? canvas.width : Math.max(width, canvas.width);
    return { canvas: canvas, width: drawn };
  }

  // The option with the marks of left-out rows made faint; `kept` has a truth value for each row.
  function faded(option, kept) {
    if (!kept || kept.every(Boolean)) return option;
    var copy = JSON.parse(JSON.stringify(option));
    copy.series.forEach(function (series) {
      var each = (series.data || []).length / kept.length;
      if (!each || each !== Math.floor(each)) return;
      series.data.forEach(function (item, index) {
        if (!item || kept[Math.floor(index / each)]) return;
        item.itemStyle = Object.assign({}, item.itemStyle, { opacity: FAINT });
      });
    });
    return copy;
  }

  function draw(state, force) {
    var room = state.box.clientWidth;
    if (!room || (room === state.room && !force)) return;
    state.room = room;
    var next = layout(state, room);
    if (state.chart) state.chart.dispose();
    state.live.removeAttribute("style");
    state.box.classList.add("drawn");
    state.chart = echarts.init(state.live, null, {
      renderer: "svg", width: next.width, height: next.canvas.height
    });
    state.chart.setOption(faded(next.canvas.option, state.data.fades && state.kept));
    var svg = state.live.querySelector("svg");
    // A view box lets print and small screens scale the drawing.
    svg.setAttribute("viewBox", "0 0 " + next.width + " " + next.canvas.height);
    svg.setAttribute("aria-hidden", "true");
    svg.style.position = "static";
    [svg, svg.parentNode, state.live].forEach(function (node) {
      node.style.width = "100%";
      node.style.height = "auto";
    });
  }

  var states = [];
  document.querySelectorAll("[data-chart]").forEach(function (box) {
    var source = document.getElementById(box.getAttribute("data-chart"));
    if (!source) return;
    var live = document.createElement("div");
    live.className = "live";
    live.setAttribute("role", "img");
    live.setAttribute("aria-label", box.getAttribute("data-alt"));
    box.appendChild(live);
    // It fits the screen now: no need to scroll it.
    box.removeAttribute("tabindex");
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
    var state = { box: box, live: live, data: JSON.parse(source.textContent), room: 0, chart: null, kept: null };
    states.push(state);
    box.addEventListener("befund-filter", function (event) {
      state.kept = event.detail;
      if (state.data.fades) draw(state, true);
    });
  });

  // One after the other, so that the page can be read and scrolled meanwhile.
  function later(task) {
    if (window.requestIdleCallback) requestIdleCallback(task, { timeout: 100 });
    else setTimeout(task, 0);
  }
  function next(index) {
    if (index >= states.length) return;
    draw(states[index], false);
    later(function () { next(index + 1); });
  }
  next(0);

  // What is folded has no width until it is opened.
  document.addEventListener("toggle", function () {
    states.forEach(function (state) { draw(state, false); });
  }, true);

  var waiting = false;
  window.addEventListener("resize", function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(function () {
      waiting = false;
      states.forEach(function (state) { draw(state, false); });
    });
  });
})();
