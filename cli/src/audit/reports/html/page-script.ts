/**
 * The one script of the page: it filters, and it writes out the table of all verdicts when somebody opens it.
 * The page allows it by its hash; it asks nobody for anything and writes text only, never markup.
 */
export const pageScript = `(() => {
'use strict';
const byId = (id) => document.getElementById(id);
const read = (id) => JSON.parse(byId(id).textContent);
const make = (tag, text, parent) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (parent) parent.append(made);
  return made;
};
let words = null;
let strings = null;
function fill(details) {
  if (details.dataset.filled) return;
  details.dataset.filled = '1';
  words ??= read('words');
  strings ??= read('strings');
  const place = (path, line) => strings[path] + ':' + line;
  const wide = make('div', '', details);
  wide.className = 'wide';
  wide.tabIndex = 0;
  wide.setAttribute('role', 'region');
  wide.setAttribute('aria-label', details.querySelector('summary').textContent);
  const table = make('table', '', wide);
  table.className = 'verdicts';
  const head = make('tr', '', make('thead', '', table));
  for (const name of words.head) make('th', name, head).scope = 'col';
  const body = make('tbody', '', table);
  for (const [code, step, verdict, message, citation, day, path, line, ...proof] of read(details.dataset.rows)) {
    const row = make('tr', '', body);
    make('td', strings[code], row);
    make('td', strings[step], row);
    make('span', words.verdicts[verdict], make('td', '', row)).className = words.looks[verdict];
    make('td', strings[message], row);
    make('td', strings[citation], row);
    make('td', strings[day], row);
    const cell = make('td', '', row);
    if (proof.length === 0) make('span', place(path, line), cell).className = 'place';
    for (let i = 0; i < proof.length; i += 3) {
      const part = make('div', '“' + strings[proof[i]] + '” ', cell);
      make('span', place(proof[i + 1], proof[i + 2]), part).className = 'place';
    }
  }
}
document.addEventListener('toggle', (event) => {
  const details = event.target;
  if (details.open && details.dataset.rows) fill(details);
}, true);
const form = byId('filter');
if (!form) return;
form.hidden = false;
const rows = [...document.querySelectorAll('tr[data-of]')];
const state = byId('shown');
const said = state.dataset.text;
function filter() {
  const wanted = Object.fromEntries([...form.elements].filter((e) => e.name).map((e) => [e.name, e.value.trim()]));
  const search = wanted.search.toLowerCase();
  let count = 0;
  for (const row of rows) {
    const { of, problems, words: text } = row.dataset;
    const found = problems.split(' ').some((one) => {
      const [step, severity] = one.split(':');
      return (wanted.step === '' || step === wanted.step) && (wanted.severity === '' || severity === wanted.severity);
    });
    const keep = ['lead', 'year', 'district'].every((name) => wanted[name] === '' || row.dataset[name] === wanted[name])
      && (wanted.step + wanted.severity === '' || found)
      && (search === '' || text.includes(search));
    row.hidden = !keep;
    byId(of).hidden = !keep;
    if (keep) count++;
  }
  state.textContent = said.replace('{n}', count).replace('{all}', rows.length);
}
form.addEventListener('input', filter);
form.addEventListener('reset', () => setTimeout(filter));
form.addEventListener('submit', (event) => event.preventDefault());
filter();
})();
`;
