/** The look of /dev/mail: two panes that scroll by themselves, or one at a time where there is no room. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f4f5f4, #131716);
  --surface: light-dark(#fff, #1b211f);
  --sunken: light-dark(#eef1ef, #222a27);
  --text: light-dark(#1c2522, #e7ecea);
  --muted: light-dark(#56615c, #a5b2ac);
  --line: light-dark(#dde2df, #323c38);
  --edge: light-dark(#7d8984, #7b8983);
  --accent: light-dark(#12614e, #84d3b9);
  --on-accent: light-dark(#fff, #06231b);
  --tint: light-dark(#e2efe9, #20372f);
  --good: light-dark(#17663a, #7fd6a2);
  --wait: light-dark(#7a5200, #f0c36b);
  --bad: light-dark(#a3231c, #ff9f97);
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif;
  -webkit-text-size-adjust: 100%;
}
*, ::before, ::after { box-sizing: border-box; }
body { display: flex; flex-direction: column; margin: 0; min-height: 100vh; background: var(--paper); color: var(--text); overflow-wrap: anywhere; }
h1, h2, p, ol, ul, dl, dd { margin: 0; padding: 0; }
ol, ul { list-style: none; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.3rem; }
button { font: inherit; font-size: 0.875rem; min-height: 2.25rem; padding: 0.3rem 0.85rem; border: 1px solid var(--edge); border-radius: 0.4rem; background: var(--surface); color: inherit; cursor: pointer; }
button:hover { background: var(--tint); }

header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.4rem 1rem; padding: 0.6rem 1.25rem; background: var(--surface); border-bottom: 1px solid var(--line); }
header h1 { font-size: 1.15rem; line-height: 1.3; }
header .mode { flex: 1 1 16rem; color: var(--muted); font-size: 0.875rem; }
header nav { display: flex; gap: 1rem; font-size: 0.875rem; }
[role=switch] { display: flex; margin-inline: -0.85rem; align-items: center; gap: 0.6rem; border-color: transparent; background: none; }
[role=switch]::before { content: ""; flex: none; width: 2.1rem; height: 1.2rem; border-radius: 1rem; border: 1px solid var(--edge); background: radial-gradient(circle at 0.58rem 50%, var(--edge) 0.4rem, transparent 0.43rem) var(--sunken); }
[role=switch][aria-checked=true]::before { border-color: var(--bad); background: radial-gradient(circle at calc(100% - 0.58rem) 50%, var(--surface) 0.4rem, transparent 0.43rem) var(--bad); }
.outage { padding: 0.5rem 1.25rem; background: light-dark(#fbe9e7, #3a1f1d); color: light-dark(#7c1a14, #ffc4be); font-size: 0.9375rem; }

main { flex: 1; display: grid; grid-template-columns: minmax(20rem, 26rem) minmax(0, 1fr); min-height: 0; }
.list { display: flex; flex-direction: column; border-inline-end: 1px solid var(--line); background: var(--surface); }
.search { display: flex; gap: 0.5rem; padding: 0.75rem 1rem 0.5rem; }
.search input { flex: 1; min-width: 0; font: inherit; font-size: 0.9375rem; min-height: 2.25rem; padding: 0.3rem 0.7rem; border: 1px solid var(--edge); border-radius: 0.4rem; background: var(--surface); color: inherit; }
.search input::placeholder { color: var(--muted); opacity: 1; }
.filters { display: flex; flex-wrap: wrap; gap: 0.2rem 0.1rem; padding: 0 0.9rem 0.7rem; border-bottom: 1px solid var(--line); }
.filters a { padding: 0.2rem 0.5rem; border-radius: 1rem; color: var(--text); text-decoration: none; font-size: 0.8125rem; line-height: 1.5; }
.filters a:hover { background: var(--sunken); }
.filters a[aria-current] { background: var(--accent); color: var(--on-accent); }
.filters span { font-variant-numeric: tabular-nums; color: var(--muted); }
.filters [aria-current] span { color: inherit; }
.list li { border-bottom: 1px solid var(--line); }
.list li a { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; gap: 0.1rem 0.6rem; align-items: center; padding: 0.7rem 1rem; border-inline-start: 3px solid transparent; color: inherit; text-decoration: none; }
.list li a:hover { background: var(--sunken); }
.list li a[aria-current] { background: var(--tint); border-color: var(--accent); }
.list li a:focus-visible { outline-offset: -3px; }
.list li span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.who { grid-area: 1 / 1; font-size: 0.875rem; }
.subject { grid-area: 2 / 1; font-weight: 600; }
.first { grid-area: 3 / 1 / auto / 4; color: var(--muted); font-size: 0.875rem; }
.sender { grid-area: 4 / 1 / auto / 3; color: var(--muted); font-size: 0.8125rem; }
.list time { grid-area: 1 / 2 / auto / 4; justify-self: end; color: var(--muted); font-size: 0.8125rem; font-variant-numeric: tabular-nums; }
.list .state { grid-area: 2 / 2 / auto / 4; justify-self: end; }
.files { grid-area: 4 / 3; width: 1rem; height: 1rem; background: var(--muted); mask: var(--clip) center / contain no-repeat; --clip: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16' fill='none' stroke='%23000' stroke-width='1.5' stroke-linecap='round'%3E%3Cpath d='M10.500 4.500 5.800 9.300a1.300 1.300 0 0 0 1.900 1.900l5-5.100a2.800 2.800 0 0 0-4-4L3.600 7.300a4.300 4.300 0 0 0 6 6l4.200-4.200'/%3E%3C/svg%3E"); }
.state { display: inline-block; padding: 0 0.55rem; border: 1px solid currentColor; border-radius: 1rem; color: var(--muted); font-size: 0.75rem; line-height: 1.6; white-space: nowrap; }
.sent, .delivered { color: var(--good); }
.held, .scheduled, .queued, .delayed { color: var(--wait); }
.failed, .bounced, .complained, .suppressed { color: var(--bad); }
.empty, .more, .unchosen { padding: 2.5rem 1.5rem; color: var(--muted); text-align: center; }
.more { padding: 1rem; font-size: 0.875rem; }
.unchosen { align-self: center; }

article { display: flex; flex-direction: column; gap: 0.75rem; padding: 1.25rem 1.75rem 1.75rem; min-width: 0; }
article .back { display: none; }
h2 { font-size: 1.4rem; line-height: 1.25; text-wrap: balance; }
.now { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
.now .why { flex-basis: 100%; order: 1; font-size: 0.9375rem; }
.standing { display: flex; align-items: center; gap: 0.6rem; font-variant-numeric: tabular-nums; }
.standing .state { font-size: 0.8125rem; }
.acts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem; }
.acts span { color: var(--muted); font-size: 0.875rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 0.2rem 1.5rem; font-size: 0.9375rem; }
dl div { display: flex; gap: 0.6rem; }
dt { flex: 0 0 6.5rem; color: var(--muted); }
details dt { flex-basis: 8.5rem; }
details dl { padding-top: 0.5rem; }
summary { width: fit-content; color: var(--accent); font-size: 0.9375rem; cursor: pointer; }
.attachments { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.attachments li { display: flex; gap: 0.6rem; padding: 0.35rem 0.8rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--surface); font-size: 0.9375rem; }
.attachments span { color: var(--muted); white-space: nowrap; }
.looks { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; justify-content: space-between; }
.looks nav { display: flex; padding: 0.2rem; border-radius: 0.5rem; background: var(--sunken); }
.looks a { padding: 0.2rem 0.75rem; border-radius: 0.35rem; color: inherit; font-size: 0.875rem; text-decoration: none; }
.looks a[aria-current] { background: var(--surface); box-shadow: 0 0 0 1px var(--edge); font-weight: 600; }
iframe { flex: 1 0 auto; width: 100%; min-height: 32rem; border: 1px solid var(--line); border-radius: 0.5rem; background: white; }
iframe.phone { align-self: center; width: 362px; max-width: 100%; border-radius: 1.2rem; }
pre { flex: 1; margin: 0; padding: 1.25rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--surface); white-space: pre-wrap; font: inherit; max-width: 44rem; }

@media (min-width: 54.01rem) {
  body { height: 100vh; height: 100dvh; }
  .list, article { overflow-y: auto; }
}
@media (max-width: 54rem) {
  main { display: block; }
  .reading .list, .choosing .unchosen { display: none; }
  .reading .mode { display: none; }
  .list { min-height: 100%; border: 0; }
  article { padding: 1rem; }
  article .back { display: block; }
  .acts span { flex-basis: 100%; }
  dt { flex-basis: 5.5rem; }
  header { padding: 0.5rem 1rem; justify-content: space-between; }
  .looks nav { flex: 1 0 auto; }
  .looks a { flex: 1; text-align: center; }
}
`;
