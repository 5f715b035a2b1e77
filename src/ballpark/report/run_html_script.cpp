#include "ballpark/report/run_html_page.hpp"

namespace ballpark::report {

// Text of a run reaches the page by this script only as text of a canvas or of an option.
const std::string_view run_html_script = R"js(
"use strict";
(() => {
const charts = [];
const number = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });
const show = (value, unit) => value === null || value === undefined ? "none"
  : number.format(value) + (unit ? " " + unit : "");
const percent = value => (100 * value).toFixed(1) + " %";
const tone = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const tones = ["gain", "second", "third", "fourth", "loss"];

// A chart is made anew from its recipe whenever the choice or the colours change.
function draw(figure, recipe) {
  const canvas = figure.querySelector("canvas");
  const entry = { chart: null, remake() {
    if (entry.chart) entry.chart.destroy();
    Chart.defaults.color = tone("quiet");
    Chart.defaults.borderColor = tone("rule");
    Chart.defaults.font.family = getComputedStyle(figure.querySelector("label") || figure).fontFamily;
    const config = recipe();
    config.options = Object.assign({ responsive: true, maintainAspectRatio: false, animation: false },
                                   config.options);
    entry.chart = new Chart(canvas, config);
  } };
  figure.hidden = false;
  entry.remake();
  charts.push(entry);
  return entry;
}

function choice(figure, text, names, chosen, changed) {
  const label = document.createElement("label"), select = document.createElement("select");
  label.append(text, select);
  for (const name of names) select.append(new Option(name, name, false, name === chosen));
  select.addEventListener("change", () => changed(select.value));
  if (names.length > 1) figure.prepend(label);
}

const axis = (unit, more) => Object.assign({ title: { display: Boolean(unit), text: unit },
  ticks: { callback: value => number.format(value) } }, more);
const tip = label => ({ tooltip: { callbacks: { label } } });

const kinds = {
  series(figure, run) {
    const names = Object.keys(run.series || {}).filter(name => name !== "first_step");
    if (!names.length) return;
    const flows = names.filter(name => name.endsWith("flow"));
    let chosen = flows.length > 1 && run.blocked && Object.keys(run.parties).length ? "all flows"
      : flows[0] || names[0];
    const entry = () => {
      const shown = chosen === "all flows" ? flows : [chosen];
      const unit = run.series[shown[0]].unit;
      return { type: "bar",
        data: { labels: run.series[shown[0]].values.map((_, i) => i + run.series.first_step + (run.year || 0)),
          datasets: shown.map((name, k) => ({ label: name, data: run.series[name].values,
            backgroundColor: shown.length > 1 ? tone(tones[k % tones.length])
              : run.series[name].values.map(v => tone(v < 0 ? "loss" : "gain")) })) },
        options: { scales: { x: { title: { display: true, text: "step" }, grid: { display: false } },
                             y: axis(unit) },
          interaction: { mode: "index", intersect: false },
          plugins: Object.assign({ legend: { display: shown.length > 1 } },
            tip(c => c.dataset.label + ": " + show(c.raw, run.series[c.dataset.label].unit))) } };
    };
    const same = new Set(flows.map(name => run.series[name].unit)).size === 1;
    if (!same && chosen === "all flows") chosen = flows[0];
    choice(figure, "Series", (flows.length > 1 && same ? ["all flows"] : []).concat(names), chosen,
           name => { chosen = name; drawn.remake(); });
    const drawn = draw(figure, entry);
  },

  spread(figure, run) {
    const names = Object.keys(run.outputs).filter(name => {
      const h = run.outputs[name].histogram;
      return h && h.low !== null && h.high > h.low;
    });
    if (!names.length) return;
    let chosen = names.find(name => name === "npv" || name.endsWith("_npv")) || names[0];
    choice(figure, "Output", names, chosen, name => { chosen = name; drawn.remake(); });
    const caption = figure.querySelector("figcaption");
    const drawn = draw(figure, () => {
      const o = run.outputs[chosen], h = o.histogram, n = h.shares.length;
      const edge = i => h.low + (h.high - h.low) * i / n;
      caption.textContent = chosen + ": half of the samples lie below " + show(o.p50, o.unit) +
        ", nine in ten between " + show(o.p5, o.unit) + " and " + show(o.p95, o.unit) +
        (o.below_zero > 0 ? "; " + percent(o.below_zero) + " below zero" : "") +
        ". Shown from the 0.5th to the 99.5th percentile.";
      return { type: "bar",
        data: { labels: h.shares.map((_, i) => number.format((edge(i) + edge(i + 1)) / 2)),
          datasets: [{ data: h.shares, categoryPercentage: 1, barPercentage: .95,
            backgroundColor: h.shares.map((_, i) => tone(edge(i + 1) <= 0 ? "loss" : "second")) }] },
        options: { scales: { x: { title: { display: true, text: chosen + (o.unit ? ", " + o.unit : "") },
              grid: { display: false }, ticks: { maxTicksLimit: 9, maxRotation: 0 } },
            y: { title: { display: true, text: "share of the samples" },
                 ticks: { callback: value => +(100 * value).toFixed(2) + " %" } } },
          plugins: { legend: { display: false }, tooltip: { callbacks: {
            title: items => show(edge(items[0].dataIndex)) + " to " +
                            show(edge(items[0].dataIndex + 1), o.unit),
            label: c => percent(c.raw) } } } } };
    });
  },

  parties(figure, run) {
    const parties = Object.entries(run.parties).filter(([, party]) => party.npv);
    if (!parties.length) return;
    const names = Object.keys(parties[0][1]).filter(key => key !== "role" &&
      parties.some(([, party]) => party[key] && party[key].value !== null));
    let chosen = "npv";
    choice(figure, "Output", names, chosen, name => { chosen = name; drawn.remake(); });
    const drawn = draw(figure, () => {
      const cells = parties.map(([, party]) => party[chosen] || { value: null });
      const unit = (cells.find(cell => cell.unit) || {}).unit;
      const set = (label, key, colour) => ({ label, data: cells.map(cell => cell[key] ?? null),
                                             backgroundColor: tone(colour) });
      const sampled = cells.some(cell => "p5" in cell);
      return { type: "bar",
        data: { labels: parties.map(([name, party]) => name + (party.role ? " (" + party.role + ")" : "")),
          datasets: sampled ? [set("p5", "p5", "loss"), set("p50", "p50", "second"),
                               set("p95", "p95", "gain")] : [set(chosen, "value", "second")] },
        options: { scales: { x: { grid: { display: false } }, y: axis(unit) },
          plugins: Object.assign({ legend: { display: sampled } },
            tip(c => c.dataset.label + ": " + show(c.raw, unit))) } };
    });
  },

  tornado(figure, run) {
    if (!run.tornado.length) return;
    const output = run.outputs[run.tornado[0].output], middle = output.value;
    figure.querySelector(".canvas").style.height = Math.max(10, 5 + 2 * run.tornado.length) + "rem";
    draw(figure, () => {
      const set = (label, end, from, colour) => ({ label, grouped: false, backgroundColor: tone(colour),
        data: run.tornado.map(swing => swing[end] === null ? null : [middle, swing[end]]), from });
      return { type: "bar",
        data: { labels: run.tornado.map(swing => swing.input),
          datasets: [set("input at its p5", "at_low", "low", "third"),
                     set("input at its p95", "at_high", "high", "second")] },
        options: { indexAxis: "y", scales: { x: axis(run.tornado[0].output +
              (output.unit ? ", " + output.unit : "")), y: { grid: { display: false } } },
          plugins: tip(c => c.label + " at " +
            show(run.tornado[c.dataIndex][c.dataset.from], (run.inputs[c.label] || {}).unit) +
            ": " + show(c.raw && c.raw[1], output.unit)) } };
    });
  },

  sensitivity(figure, run) {
    if (!run.sensitivity.length) return;
    figure.querySelector(".canvas").style.height = Math.max(10, 5 + 2 * run.sensitivity.length) + "rem";
    draw(figure, () => ({ type: "bar",
      data: { labels: run.sensitivity.map(each => each.input),
        datasets: [["alone", "S1", "second"], ["with all it takes part in", "ST", "third"]].map(
          ([label, key, colour]) => ({ label, data: run.sensitivity.map(each => each[key]),
                                       backgroundColor: tone(colour) })) },
      options: { indexAxis: "y", scales: { x: { ticks: { callback: v => +(100 * v).toFixed(1) + " %" } },
                                           y: { grid: { display: false } } },
        plugins: tip(c => c.dataset.label + ": " + (c.raw === null ? "none" : percent(c.raw))) } }));
  },

  sweep(figure, run) {
    const rows = run.sweep || [];
    if (rows.length < 2) return;
    const inputs = Object.keys(rows[0].inputs), names = Object.keys(rows[0].outputs);
    if (!names.length) return;
    let chosen = names.find(name => name === "npv" || name.endsWith("_npv")) || names[0];
    let along = inputs.find(name => new Set(rows.map(row => row.inputs[name])).size > 1) || inputs[0];
    choice(figure, "Along", inputs, along, name => { along = name; drawn.remake(); });
    choice(figure, "Output", names, chosen, name => { chosen = name; drawn.remake(); });
    const unit = name => (run.inputs[name] || run.outputs[name] || {}).unit || "";
    const drawn = draw(figure, () => {
      // one line for each combination of the other inputs, while these are few enough to tell apart
      const lines = new Map();
      for (const row of rows) {
        const key = inputs.filter(name => name !== along)
          .map(name => name + " " + show(row.inputs[name], unit(name))).join(", ");
        if (!lines.has(key)) lines.set(key, []);
        lines.get(key).push({ x: row.inputs[along], y: row.outputs[chosen] });
      }
      const apart = lines.size <= 12;
      const sets = apart ? [...lines] : [["", [...lines.values()].flat()]];
      return { type: apart ? "line" : "scatter",
        data: { datasets: sets.map(([label, data], k) => ({ label, pointRadius: 3, borderWidth: 2,
          data: data.sort((a, b) => a.x - b.x), borderColor: tone(tones[k % tones.length]),
          borderDash: k < tones.length ? [] : [6, 3],
          backgroundColor: tone(tones[k % tones.length]) })) },
        options: { scales: { x: axis(along + (unit(along) ? ", " + unit(along) : ""), { type: "linear" }),
                             y: axis(chosen + (unit(chosen) ? ", " + unit(chosen) : "")) },
          plugins: Object.assign({ legend: { display: apart && sets.length > 1 } },
            tip(c => [c.dataset.label, along + " " + show(c.raw.x, unit(along)),
                      chosen + " " + show(c.raw.y, unit(chosen))].filter(Boolean))) } };
    });
  }
};

for (const section of document.querySelectorAll("section.run")) {
  const run = JSON.parse(section.querySelector("script.data").textContent);
  for (const figure of section.querySelectorAll("figure.chart"))
    kinds[figure.dataset.kind](figure, run);
}
const again = () => charts.forEach(entry => entry.remake());
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
matchMedia("print").addEventListener("change", again);
})();
)js";

}  // namespace ballpark::report
