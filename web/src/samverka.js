// Pages work without this; it only saves a key press, a scroll or a lost text.

const all = (selector) => document.querySelectorAll(selector);

// Each error in the summary says which field it means, in the words of the field's own label.
for (const link of all(".ds-error-summary a")) {
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const label = field?.labels?.[0] ?? field?.querySelector("legend");
  if (label) link.prepend(`${label.firstChild.textContent.trim()} – `);
}
document.querySelector(".ds-error-summary")?.focus();

// "Who I act for" closes like a menu.
const who = document.querySelector(".s-who");
if (who) {
  document.addEventListener("click", (event) => {
    if (!who.contains(event.target)) who.open = false;
  });
  who.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !who.open) return;
    who.open = false;
    who.querySelector("summary").focus();
  });
}

// A long text is seen whole while it is written.
const mostRows = 40;
const grow = (area) => {
  while (area.scrollHeight > area.clientHeight && area.rows < mostRows) {
    const before = area.clientHeight;
    area.rows++;
    if (area.clientHeight === before) break;
  }
};
for (const area of all("textarea")) {
  grow(area);
  area.addEventListener("input", () => grow(area));
}

// Nothing typed is lost without a question, unless its own form is being sent.
let sent;
document.addEventListener("submit", (event) => {
  if (!event.defaultPrevented) sent = event.target;
});
addEventListener("pageshow", () => (sent = undefined));
addEventListener("beforeunload", (event) => {
  for (const area of all("textarea")) {
    if (area.value !== area.defaultValue && area.form !== sent) event.preventDefault();
  }
});

// A button for what the browser's menu does too.
for (const button of all("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// Paper has nothing to unfold.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...all("main details:not([open])")];
  for (const part of unfolded) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of unfolded) part.open = false;
});

// What goes on by itself is followed, until it has come to its end and the page says something else.
const follow = async (part) => {
  const answer = await fetch(part.dataset.follow).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html");
  const next = page && page.querySelector("[data-follow]");
  if (page && !next) return location.reload();
  if (next) part.replaceChildren(...next.childNodes);
  setTimeout(follow, 2000, part);
};
for (const part of all("[data-follow]")) setTimeout(follow, 2000, part);
