/**
 * The browser's part of /dev/mail: counts down each second, and fetches the page anew every other one to
 * put in what has changed, without moving focus or scroll. Everything works without it.
 */
export const SCRIPT = `"use strict";
const { soon, seconds, minutes } = document.body.dataset;

function count() {
  for (const time of document.querySelectorAll("time[data-due]")) {
    const left = Math.ceil((Date.parse(time.dateTime) - Date.now()) / 1000);
    const text =
      left <= 0 ? soon : left < 60 ? seconds.replace("{n}", left) : minutes.replace("{n}", Math.ceil(left / 60));
    if (time.textContent !== text) time.textContent = text;
  }
}

/** The same without what counts down. */
function essence(part) {
  const copy = part.cloneNode(true);
  for (const time of copy.querySelectorAll("time[data-due]")) time.textContent = time.dateTime;
  return copy.innerHTML;
}

function exchange(old, fresh) {
  if (essence(old) === essence(fresh)) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const href = focused?.getAttribute("href");
  const label = focused?.textContent;
  old.replaceChildren(...fresh.childNodes);
  if (!focused) return;
  const all = [...old.querySelectorAll("a, button")];
  const again =
    all.find((each) => href !== null && each.getAttribute("href") === href) ??
    all.find((each) => each.textContent === label);
  again?.focus({ preventScroll: true });
}

async function refresh() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const old of document.querySelectorAll("[data-live]")) {
      const part = fresh.querySelector('[data-live="' + old.dataset.live + '"]');
      if (part) exchange(old, part);
    }
  } catch {
    // The server is away for a moment; the next round asks again.
  }
}

async function keepFresh() {
  await refresh();
  setTimeout(keepFresh, 2000);
}

document.querySelector(".list [aria-current=page]")?.scrollIntoView({ block: "nearest" });
count();
setInterval(count, 1000);
setTimeout(keepFresh, 2000);
`;
