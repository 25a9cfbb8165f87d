// Draws the pictures of a page with Observable Plot: distributions of marks, descents on a curve.
// What they show stands on the page in words too.
"use strict";
(() => {
  const STYLES = [
    { colour: "var(--t0)", dash: null, symbol: "circle" },
    { colour: "var(--t1)", dash: "6 3", symbol: "square" },
    { colour: "var(--t2)", dash: "2 3", symbol: "triangle" },
  ];
  const words = () => WORDS[document.documentElement.lang];

  // A picture is one image to a screen reader; what Plot calls its parts is of no use to anybody.
  function named(svg, label) {
    svg.setAttribute("role", "img");
    for (const part of svg.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
    if (label.id) svg.setAttribute("aria-labelledby", label.id);
    else svg.setAttribute("aria-label", label.text);
    return svg;
  }

  function distribution(place) {
    const columns = JSON.parse(place.dataset.distribution);
    const most = Math.max(...columns.map(([, count]) => count));
    // Every second label where they would run into each other.
    const narrow = place.clientWidth < 480;
    const svg = Plot.plot({
      width: Math.min(place.clientWidth, 720),
      height: 260,
      marginBottom: 44,
      x: {
        label: words()["axis-mark"],
        labelAnchor: "center",
        labelArrow: "none",
        domain: columns.map(([label]) => label),
        tickFormat: (label, index) => (narrow && index % 2 ? "" : label),
        tickSize: 0,
      },
      // Pupils are whole: no tick stands between two of them.
      y: { label: words()["axis-students"], labelArrow: "none", grid: true, ticks: Math.min(most, 5), tickFormat: "d" },
      marks: [
        Plot.barY(columns, { x: "0", y: "1", fill: "var(--accent)", insetLeft: 2, insetRight: 2 }),
        Plot.text(columns.filter(([, count]) => count), {
          x: "0", y: "1", text: "1", dy: -8, fontWeight: 600, fill: "var(--ink)",
        }),
        Plot.ruleY([0], { stroke: "var(--edge)" }),
      ],
    });
    place.replaceChildren(named(svg, { id: place.dataset.namedBy }));
  }

  // [epoch, w, loss, epoch, w, loss, …] as objects.
  function points(flat) {
    const all = [];
    for (let at = 0; at < flat.length; at += 3) all.push({ epoch: flat[at], w: flat[at + 1], loss: flat[at + 2] });
    return all;
  }

  function panel(figure, view, isNear, width) {
    const [left, right, bottom, top] = view;
    const [from, to] = figure.windows[0];
    const steps = figure.curve.length - 1;
    const curve = figure.curve.map((loss, at) => ({ w: from + ((to - from) * at) / steps, loss }));
    const marks = [Plot.line(curve, { x: "w", y: "loss", curve: "natural", stroke: "var(--edge)", strokeWidth: 2, clip: true })];
    const places = isNear ? figure.marks : [];
    marks.push(
      Plot.ruleX(places, { x: "1", y1: bottom, y2: "2", stroke: "var(--edge)", strokeDasharray: "2 4" }),
    );
    figure.paths.forEach(([label, flat], at) => {
      const style = STYLES[at % STYLES.length];
      const path = points(flat);
      const last = path[path.length - 1];
      const title = ({ epoch, w, loss }) => `${label}\n${words().epoch} ${epoch}\nw = ${w}\nL = ${loss}`;
      const where = { x: "w", y: "loss", clip: true };
      marks.push(
        Plot.line(path, { ...where, stroke: style.colour, strokeWidth: 1.2, strokeDasharray: style.dash }),
        Plot.dot(path, { ...where, fill: style.colour, symbol: style.symbol, r: 2.4, title, tip: true }),
        Plot.dot([last], { ...where, stroke: "var(--ink)", symbol: "times", r: 4.5, strokeWidth: 1.8 }),
      );
      if (!isNear) {
        const atRight = path[0].w > left + 0.7 * (right - left);
        marks.push(
          Plot.text([path[0]], {
            x: "w", y: "loss", text: () => label, dx: atRight ? -8 : 8, dy: -12, textAnchor: atRight ? "end" : "start",
            fill: style.colour, fontWeight: 600, stroke: "var(--paper)", strokeWidth: 4,
          }),
        );
      }
    });
    for (const [name, w, loss] of places) {
      const beside = curve.filter((point) => Math.abs(point.w - w) < (right - left) / 8);
      const isTop = beside.every((point) => point.loss <= loss + 1e-3);
      marks.push(
        Plot.text([{ w, loss }], {
          x: "w", y: "loss", text: () => words()[name] ?? name,
          dy: isTop ? -14 : 20, fill: "var(--ink)", fontWeight: 600, stroke: "var(--paper)", strokeWidth: 4,
        }),
      );
    }
    return Plot.plot({
      width,
      height: Math.round(width * 0.68),
      marginLeft: 44,
      marginBottom: 38,
      x: { domain: [left, right], label: words()["axis-weight"], labelAnchor: "center", labelArrow: "none", ticks: 6 },
      y: { domain: [bottom, top], label: words()["axis-loss"], labelArrow: "none", ticks: 5, grid: true },
      marks,
    });
  }

  function descents(place) {
    const figure = JSON.parse(place.dataset.descents);
    const width = Math.min(440, Math.max(280, place.clientWidth));
    const ends = place.parentElement.querySelector(".keys").innerText.trim().replaceAll("\n", "; ");
    const panels = figure.windows.map((view, at) => {
      const box = document.createElement("div");
      const title = document.createElement("p");
      title.className = "panel-title";
      title.textContent = words()[at ? "near-view" : "whole-picture"];
      const svg = named(panel(figure, view, at > 0, width), { text: `${title.textContent}. ${ends}` });
      box.append(title, svg);
      return box;
    });
    place.replaceChildren(...panels);
  }

  let waiting = [];

  function drawAll() {
    for (const draw of waiting) draw();
    waiting = [];
  }

  // A page of 200 pupils is read from its top: what is far away is drawn while nobody waits for it.
  function drawSoon() {
    const start = performance.now();
    while (waiting.length && performance.now() - start < 40) waiting.shift()();
    if (waiting.length) setTimeout(drawSoon);
  }

  function drawAnew() {
    waiting = [
      ...Array.from(document.querySelectorAll("[data-distribution]"), (place) => () => distribution(place)),
      ...Array.from(document.querySelectorAll("[data-descents]"), (place) => () => descents(place)),
    ];
    drawSoon();
  }

  // Told of once when the page is ready, and at every switch.
  document.addEventListener("languagechanged", drawAnew);
  addEventListener("beforeprint", drawAll);
})();
