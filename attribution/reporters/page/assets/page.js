(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const status = document.getElementById("say");
  const say = (...words) => status.replaceChildren(...words);
  const linkTo = (id, words) => Object.assign(document.createElement("a"), { href: `#${id}`, textContent: words });
  const target = () => { try { return document.querySelector(":target"); } catch { return null; } };
  const go = (id) => { location.hash = id; };
  const sentences = all("a.s");
  all(".card h3").forEach((h) => { h.tabIndex = -1; });
  const cardOf = (sentence) => sentence.hash.slice(1);
  const current = () => {
    const here = target();
    return here ? sentences.findIndex((s) => cardOf(s) === here.id || s.id === here.id) : -1;
  };

  let stay = null; // where the page stood when a sentence of the story was clicked: its card needs no scrolling to
  const choose = () => {
    const sentence = sentences[current()];
    sentences.forEach((s) => s.removeAttribute("aria-current"));
    if (!sentence) return;
    sentence.setAttribute("aria-current", "true");
    if (stay !== null) scrollTo({ top: stay, behavior: "instant" });
    sentence.scrollIntoView({ block: stay === null ? "center" : "nearest" });
    stay = null;
  };
  addEventListener("hashchange", choose);
  addEventListener("load", choose); // before, nothing is the target yet

  const counted = (n, one, many) => `${n} ${n === 1 ? one : many}`;
  let fallen = null; // the source that was taken away
  const press = (row, words) => {
    const button = row?.querySelector(".try button");
    if (!button) return;
    button.setAttribute("aria-pressed", String(Boolean(words)));
    button.textContent = words ? `without it: ${words}` : "without it";
    button.setAttribute("aria-label", `${button.textContent} (${row.cells[0].textContent})`);
  };
  const dark = () => {
    press(fallen, "");
    fallen = null;
    all(".lit, .gone").forEach((e) => e.classList.remove("lit", "gone"));
  };
  const STANDS = 8, FALLS = 9; // columns of the table of sources
  const cells = (row, place) => {
    const cell = row.cells[place];
    const own = all("a", cell);
    return own.length || place !== FALLS || !cell.textContent.startsWith("all") ? own : cells(row, STANDS);
  };
  const bySentence = new Map(sentences.map((s) => [s.hash, s]));

  const light = (row, place, name) => {
    dark();
    row.classList.add("lit");
    const hashes = cells(row, place).map((a) => a.hash);
    const found = hashes.map((hash) => bySentence.get(hash)).filter(Boolean);
    found.forEach((s) => s.classList.add(name));
    const boxes = all(".graph a", row.closest("article"));
    const own = (box) => box.getAttribute("href") === `#${row.id}`; // a link in SVG has no .hash
    const marked = boxes.filter((box) => own(box) || hashes.includes(box.getAttribute("href")));
    marked.forEach((box) => box.classList.add(own(box) ? "lit" : name));
    all(".graph path", row.closest("article")).forEach((path) => {
      const ends = path.dataset.e.split(" ").map((n) => boxes[n]);
      if (ends.some(own) && ends.every((box) => marked.includes(box))) path.classList.add("lit");
    });
    return found;
  };
  const claimsOf = (row) => {
    const found = light(row, STANDS, "lit");
    say(`${counted(found.length, "sentence stands", "sentences stand")} on this source.`);
    return found;
  };
  const without = (row) => {
    if (fallen === row) {
      dark();
      say("The source is back.");
      return;
    }
    const found = light(row, FALLS, "gone");
    fallen = row;
    press(row, counted(found.length, "sentence falls", "sentences fall"));
    say(`Without this source ${counted(found.length, "sentence falls", "sentences fall")}.`);
    found[0]?.scrollIntoView({ block: "center" });
  };
  const rowAt = (link) => link && document.getElementById(link.getAttribute("href").slice(1));
  const rowHere = () => {
    const here = target();
    if (here?.matches("tr")) return here;
    return rowAt(here?.closest(".card")?.querySelector("ol a")) ?? null;
  };

  const withSource = (act) => {
    const row = rowHere();
    const name = target()?.matches(".card h3") ? target().textContent : "";
    if (row) act(row);
    else say(name ? `${name} has no named source.` : "Choose a sentence first.");
  };

  const step = (list, way) => {
    if (!list.length) return;
    const place = current();
    const order = list.map((s) => sentences.indexOf(s));
    const next = way > 0 ? order.find((n) => n > place) ?? order[0] : order.findLast((n) => n < place) ?? order.at(-1);
    const sentence = sentences[next];
    go(cardOf(sentence));
    sentence.focus({ preventScroll: true });
    sentence.scrollIntoView({ block: "center" });
  };
  const keys = {
    j: () => step(all("a.s.f"), 1),
    k: () => step(all("a.s.f"), -1),
    n: () => step(sentences, 1),
    p: () => step(sentences, -1),
    s: () => withSource((row) => step(claimsOf(row), 1)),
    x: () => withSource(without),
    Escape: dark,
    "?": () => document.getElementById("help")?.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (document.getElementById("help")?.open && event.key !== "?") return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); say(); act(); }
  });
  document.addEventListener("click", (event) => { if (!status.contains(event.target)) say(); }, true); // before any other
  document.addEventListener("click", (event) => {
    if (event.target.closest("a.s")) stay = scrollY;
    const node = event.target.closest(".graph a:not(.k-claim)");
    const row = rowAt(node);
    if (!row) return;
    const found = claimsOf(row);
    if (!found.length) return; // its row tells why
    event.preventDefault();
    found[0].focus({ preventScroll: true });
    found[0].scrollIntoView({ block: "center" });
    const graph = node.closest("section").getAttribute("aria-labelledby").split(" ")[0];
    status.append(" ", linkTo(graph, "Back to the drawing"), " ", linkTo(row.id, "About this source"));
  });

  const number = (text) => { const n = parseFloat(text); return Number.isNaN(n) ? null : n; };
  const sort = (table, place, button) => {
    const body = table.tBodies[0];
    const up = button.closest("th").getAttribute("aria-sort") !== "ascending";
    const counts = table.closest("article") && [STANDS, FALLS].includes(place);
    const words = (row) => row.cells[place].dataset.v ?? row.cells[place].textContent.trim();
    const text = (row) => (counts ? String(cells(row, place).length) : words(row));
    const order = (a, b) => {
      const [x, y] = [number(text(a)), number(text(b))];
      return x !== null && y !== null ? x - y : text(a).localeCompare(text(b));
    };
    const rows = [...body.rows].sort((a, b) => (up ? order(a, b) : order(b, a)));
    const empty = (row) => text(row) === "";
    [...rows.filter((row) => !empty(row)), ...rows.filter(empty)].forEach((row) => body.append(row));
    all("th[aria-sort]", table).forEach((th) => th.removeAttribute("aria-sort"));
    button.closest("th").setAttribute("aria-sort", up ? "ascending" : "descending");
  };
  all("table.sortable").forEach((table) => {
    all("thead th", table).forEach((th, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = th.textContent;
      button.addEventListener("click", () => sort(table, place, button));
      th.replaceChildren(button);
    });
    if (!table.closest("article")) return;
    all("tbody tr", table).forEach((row) => {
      const cell = row.insertCell();
      cell.className = "try";
      const button = document.createElement("button");
      button.type = "button";
      button.addEventListener("click", () => without(row));
      cell.append(button);
      press(row, "");
    });
    const head = document.createElement("td");
    head.textContent = "try";
    head.className = "try";
    table.tHead.rows[0].append(head);
  });
  const measure = () => all(".wide").forEach((box) => {
    const more = box.scrollWidth > box.clientWidth + 1;
    box.classList.toggle("more", more);
    box.classList.toggle("fits", !more);
  });
  addEventListener("resize", measure);
  document.addEventListener("toggle", measure, true); // what is folded has no width yet
  measure();
  let folded = []; // what is opened for paper alone
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    folded.forEach((one) => { one.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((one) => { one.open = false; }));

  all(".tip").forEach((tip) => { tip.hidden = false; });
  all(".tools").forEach((tools) => {
    tools.hidden = false;
    const input = tools.querySelector("input");
    const table = document.getElementById(input.dataset.for);
    input.addEventListener("input", () => {
      const asked = input.value.trim().toLowerCase();
      const rows = [...table.tBodies[0].rows];
      rows.forEach((row) => { row.hidden = !row.textContent.toLowerCase().includes(asked); });
      tools.querySelector(".count").textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length}`;
    });
  });
})();
