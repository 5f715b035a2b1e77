#include "ballpark/report/run_html_page.hpp"

namespace ballpark::report {

const std::string_view run_html_style = R"css(
:root { --gain: #2e7d5b; --loss: #b5533c; --second: #2b5f93; --third: #8a5a00; --fourth: #7a4a8c; }
@media (prefers-color-scheme: dark) {
  :root { --gain: #6cc79d; --loss: #ee8f78; --second: #8dbdf0; --third: #f0c05a; --fourth: #cfa3e0; }
}
main, body > header, body > footer { max-width: 62rem; }
h2 { margin-top: 2.5rem; }
h3 { font: 600 1.05rem/1.3 var(--sans); margin: 2.25rem 0 .5rem; }
section > p, section > ul { font: .95rem/1.55 var(--sans); }
.parties { color: var(--quiet); margin: 0 0 1rem; }
.parties b { color: var(--ink); }
.blocked { --tone: var(--error); padding: .75rem 1rem; }
.blocked p { margin: 0 0 .4rem; font-weight: 600; color: var(--error); }
.blocked ul { margin: 0; padding-left: 1.2rem; }
.blocked li { margin: .3rem 0; }
.said { list-style: none; padding: 0; margin: 0; }
.said li { margin: .4rem 0; }
.said b { font-weight: 600; }
.said .warning b { color: var(--warning); } .said .error b { color: var(--error); }
.said .note b { color: var(--note); }
.chart { margin: .5rem 0 1rem; padding: 1rem; background: var(--card); border: 1px solid var(--rule);
         border-radius: 6px; }
.chart .canvas { position: relative; height: 20rem; }
.chart label { display: inline-flex; gap: .5rem; align-items: baseline; margin: 0 1rem .75rem 0;
               font: .85rem var(--sans); color: var(--quiet); }
.chart select { font: .85rem var(--sans); color: var(--ink); background: var(--paper);
                border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .4rem; }
.chart figcaption { font: .8rem/1.4 var(--sans); color: var(--quiet); margin-top: .5rem; }
.rows th { font-weight: 600; }
.rows tbody th { font-weight: 400; }
.rows thead th { color: var(--quiet); vertical-align: bottom; }
.rows td:not(.n) { white-space: normal; }
.sources { font: .85rem/1.5 var(--sans); color: var(--quiet); }
details.table { margin: .5rem 0 1rem; font-family: var(--sans); }
details.table > summary { padding: .25rem 0; font-size: .85rem; color: var(--quiet);
                          justify-content: flex-start; }
details.table > summary::after { margin-left: 0; }
@media print {
  :root { --gain: #2e7d5b; --loss: #b5533c; --second: #2b5f93; --third: #8a5a00; --fourth: #7a4a8c; }
  .chart { break-inside: avoid; border: 0; padding: 0; }
  .chart label { display: none; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
)css";

}  // namespace ballpark::report
