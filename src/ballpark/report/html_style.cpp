#include "ballpark/report/html_style.hpp"

namespace ballpark::report {

// A severity has a colour, a line of its own under the words, and its name: none stands alone.
const std::string_view html_style = R"css(
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --card: #ffffff; --ink: #1f1d1a; --quiet: #625d55; --rule: #dfdad1;
  --error: #a61b1b; --warning: #8a5a00; --note: #2b5f93;
  --error-wash: #fbe9e7; --warning-wash: #fdf3dc; --note-wash: #e8f0f8; --usual: #2e7d5b;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --card: #1f2125; --ink: #e8e4dc; --quiet: #a29c92; --rule: #36383d;
    --error: #ff9389; --warning: #f0c05a; --note: #8dbdf0;
    --error-wash: #3a2122; --warning-wash: #362c18; --note-wash: #1d2b3a; --usual: #6cc79d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 var(--serif); }
main, body > header, body > footer { max-width: 44rem; margin: 0 auto; padding: 0 1.25rem; }
body > header { padding-top: 3rem; font-family: var(--sans); }
.brand { font-size: .8rem; letter-spacing: .12em; text-transform: uppercase; color: var(--quiet); margin: 0; }
h1 { font: 600 1.75rem/1.25 var(--serif); margin: .35rem 0 .75rem; overflow-wrap: anywhere; }
h2 { font: 600 1.3rem/1.3 var(--serif); margin: 3rem 0 1rem; padding-top: 1.5rem;
     border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
.sum { margin: 0 0 1rem; color: var(--quiet); font-size: .95rem; }
.chips { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0 0 1.5rem; padding: 0; }
.chips li { font-size: .85rem; padding: .15rem .7rem; border-radius: 1rem; border: 1px solid; }
.chips .error { color: var(--error); background: var(--error-wash); }
.chips .warning { color: var(--warning); background: var(--warning-wash); }
.chips .note { color: var(--note); background: var(--note-wash); }
article { overflow-wrap: anywhere; }
article > p { margin: 0 0 1.1rem; }
article > p.headline { font-size: 1.35rem; font-weight: 600; line-height: 1.3; }
article > pre { font: .85rem/1.6 var(--mono); white-space: pre-wrap; margin: 0 0 1rem; }
.tab { display: inline-block; width: 2rem; white-space: pre; overflow: hidden; vertical-align: bottom; }
a.mark { color: inherit; text-decoration-thickness: 2px; text-underline-offset: .22em;
         border-radius: 2px; padding: .05em 0; }
a.mark.error { background: var(--error-wash); text-decoration: underline solid 2px var(--error); }
a.mark.warning { background: var(--warning-wash); text-decoration: underline wavy 1.5px var(--warning); }
a.mark.note { background: var(--note-wash); text-decoration: underline dotted 2px var(--note); }
.other { text-decoration: underline dashed 1px var(--quiet); text-underline-offset: .22em; }
sup { font: 600 .68em/0 var(--sans); margin-left: .1em; }
sup a { color: inherit; text-decoration: none; padding: 0 .1em; }
sup.error { color: var(--error); } sup.warning { color: var(--warning); } sup.note { color: var(--note); }
.card { font: .95rem/1.55 var(--sans); background: var(--card); border: 1px solid var(--rule);
        border-left: 4px solid var(--tone); border-radius: 6px; margin: 0 0 1rem; }
.card.error { --tone: var(--error); } .card.warning { --tone: var(--warning); } .card.note { --tone: var(--note); }
article .card:has(+ p) { margin-bottom: 1.75rem; }
summary { display: flex; gap: .75rem; align-items: baseline; padding: .75rem 1rem; cursor: pointer;
          list-style: none; border-radius: 6px; }
summary::-webkit-details-marker { display: none; }
summary::after { content: "+"; margin-left: auto; color: var(--quiet); font-size: 1.1rem; line-height: 1; }
details[open] > summary::after { content: "\2212"; }
summary:hover { background: color-mix(in srgb, var(--tone) 6%, transparent); }
:focus-visible { outline: 2px solid var(--tone, var(--note)); outline-offset: 2px; }
.number { flex: none; min-width: 1.5rem; height: 1.5rem; border-radius: .75rem; padding: 0 .4rem;
          background: var(--tone); color: var(--card); font-weight: 600; font-size: .8rem;
          line-height: 1.5rem; text-align: center; }
.head { display: block; min-width: 0; }
.head strong { display: block; font-weight: 600; margin-top: .1rem; }
.kind { color: var(--tone); font-weight: 600; font-size: .8rem; }
code { font: .8rem var(--mono); color: var(--quiet); }
.best { display: block; color: var(--quiet); }
.best q { color: var(--ink); }
q { quotes: "\201c" "\201d"; overflow-wrap: anywhere; }
.percent { font-variant-numeric: tabular-nums; white-space: nowrap; }
.best .percent { margin-left: .35rem; }
.body { padding: 0 1rem 1rem 3.25rem; }
.body h3 { font: 600 .75rem/1.2 var(--sans); letter-spacing: .06em; text-transform: uppercase;
           color: var(--quiet); margin: 1.1rem 0 .4rem; }
.body p { margin: 0 0 .5rem; }
.where, .quiet { color: var(--quiet); font-size: .85rem; }
.body ul, .body ol { margin: 0; padding: 0; list-style: none; }
.words li { margin: .15rem 0; color: var(--quiet); }
.words q { color: var(--ink); }
.working { font: .85rem/1.6 var(--mono); }
.working li { white-space: pre-wrap; overflow-wrap: anywhere; }
.repairs li { display: grid; grid-template-columns: minmax(0, 1fr) 5rem 3.2rem; gap: .75rem;
              align-items: center; padding: .35rem 0; border-top: 1px solid var(--rule); }
.repairs li:first-child { border-top: 0; font-weight: 600; }
.effect { display: block; color: var(--quiet); font-weight: 400; font-size: .85rem; }
.repairs .percent { text-align: right; font-weight: 400; }
.bar { height: .5rem; border-radius: .25rem; background: var(--rule); overflow: hidden; }
.bar > span { display: block; height: 100%; background: var(--tone); }
.scale { display: block; width: 100%; height: auto; margin: .25rem 0; overflow: visible; }
.scale .axis, .scale .tick { stroke: var(--rule); stroke-width: 1.5; }
.scale .range { fill: var(--usual); opacity: .45; }
.scale .middle { stroke: var(--usual); stroke-width: 2.5; }
.scale .value { fill: var(--tone); stroke: var(--card); stroke-width: 2; }
.scale text { font: 13px var(--sans); fill: var(--quiet); }
.scale .stated { fill: var(--tone); font-weight: 600; }
table { border-collapse: collapse; font: .85rem/1.5 var(--sans); font-variant-numeric: tabular-nums; }
.readings { margin: .25rem 0 .75rem; }
.readings th, .readings td { padding: .2rem 1.25rem .2rem 0; text-align: right; }
.readings th[scope=row] { text-align: left; font-weight: 400; color: var(--quiet); }
.rows { overflow-x: auto; }
.rows table { width: 100%; }
.rows th, .rows td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0;
                     border-bottom: 1px solid var(--rule); }
.rows .n { text-align: right; white-space: nowrap; }
.rows .faulty { color: var(--error); font-weight: 600; }
.rows .title { display: block; font-weight: 600; }
.rows .details { display: block; color: var(--quiet); }
body > footer { padding-top: 2rem; padding-bottom: 3rem; font: .8rem/1.5 var(--sans); color: var(--quiet); }
@media (max-width: 36rem) {
  body { font-size: 1.05rem; }
  .body { padding-left: 1rem; }
  .repairs li { grid-template-columns: minmax(0, 1fr) 3.2rem; }
  .bar { display: none; }
  .scale text { font-size: 22px; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --error: #a61b1b;
          --warning: #7a4f00; --note: #2b5f93; --error-wash: #fff; --warning-wash: #fff;
          --note-wash: #fff; --usual: #2e7d5b; }
  body { font-size: 11pt; }
  main, body > header, body > footer { max-width: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  summary::after { display: none; }
  summary, .repairs li, .readings, .scale { break-inside: avoid; }
  summary { break-after: avoid; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace ballpark::report
