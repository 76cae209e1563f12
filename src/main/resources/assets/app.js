'use strict';
// Small services of every page. Each page works without this file; with it some things are quicker and safer.
(() => {
  const root = document.documentElement;
  const body = document.body;
  const worker = body.dataset.worker;

  // htmx parses what the server sent with innerHTML-like sinks: the server escapes, so HTML passes; script text and
  // script addresses never do, except our own worker.
  if (window.trustedTypes && trustedTypes.createPolicy) {
    trustedTypes.createPolicy('default', {
      createHTML: (html) => html,
      createScript: () => null,
      createScriptURL: (url) => (url === worker ? url : null),
    });
  }

  // The worker sends what waits on the phone, and forgets what could be read of it when somebody leaves.
  let registered = null;
  const tell = (what) => (navigator.serviceWorker?.controller || registered?.active)?.postMessage(what);

  // What she typed and did not send comes along into another language: in this tab alone, from her tap to the page that follows.
  let typed = null;
  const fields = () => [...document.querySelectorAll('main form[method="post"]')]
    .flatMap((form) => [...form.elements])
    .filter((field) => field.name && !/^(hidden|file|password|submit|button|fieldset)$/.test(field.type));
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[hreflang]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const answers = fields().map((field) => [field.name, field.value, field.checked]);
    typed = JSON.stringify([new URL(link.href).pathname, answers]);
  });
  let path, answers;
  try {
    [path, answers] = JSON.parse(sessionStorage.getItem('typed') || '[]');
    sessionStorage.removeItem('typed');
  } catch {
    // a browser that keeps nothing
  }
  if (path === location.pathname) addEventListener('DOMContentLoaded', () => fields().forEach((field, place) => {
    const [name, value, checked] = answers[place] || [];
    const part = /^(radio|checkbox)$/.test(field.type) ? 'checked' : 'value';
    if (name !== field.name || (part === 'checked' && value !== field.value)) return;
    const before = field[part];
    field[part] = part === 'checked' ? checked : value;
    if (field[part] === before) return;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }));

  // Quick exit: clear the screen first, then forget, then go.
  const exit = document.querySelector('[data-exit]');
  const leave = () => {
    typed = null;
    root.hidden = true;
    body.replaceChildren();
    document.title = '';
    sessionStorage.clear();
    document.cookie = 'exit=1; path=/; max-age=86400; samesite=lax' + (location.protocol === 'https:' ? '; secure' : '');
    const form = exit.closest('form');
    tell('leave');
    if (form) navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
    location.replace(exit.dataset.exit);
  };
  if (exit) {
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    let shifts = [];
    addEventListener('keydown', (event) => {
      if (event.key !== 'Shift') {
        shifts = [];
      } else if (!event.repeat) {
        shifts = shifts.filter((at) => event.timeStamp - at < 1500).concat(event.timeStamp);
        if (shifts.length >= 3) leave();
      }
    });
    // htmx notes the address of the page for its history; the phone shall keep nothing.
    addEventListener('pagehide', () => sessionStorage.clear());
    // A page kept by the browser for its Back button is kept blank, and shown again only if nobody left in between.
    addEventListener('pagehide', (event) => {
      if (event.persisted) root.hidden = true;
    });
    addEventListener('pageshow', (event) => {
      if (!event.persisted) return;
      if (/(^|; )exit=1/.test(document.cookie)) location.replace(exit.dataset.exit);
      else root.hidden = false;
    });
  }

  addEventListener('pagehide', () => {
    if (typed) sessionStorage.setItem('typed', typed);
  });

  // Idle lock: nobody touched the screen for a while, so what is on it disappears; the server asks for the PIN.
  const idle = Number(body.dataset.idle) * 1000 + 1000;
  if (idle > 1000) {
    let touched = Date.now();
    const touch = () => (touched = Date.now());
    const check = () => {
      if (Date.now() - touched < idle) return;
      root.hidden = true;
      location.replace(location.href);
    };
    for (const kind of ['pointerdown', 'keydown', 'scroll']) addEventListener(kind, touch, { passive: true });
    document.addEventListener('visibilitychange', check);
    setInterval(check, 5000);
  }

  // A form is sent once, however often it is tapped; after ten seconds without an answer it may be sent again
  // (the server knows the key of the first try).
  const release = (form) => {
    delete form.dataset.sent;
    for (const button of form.querySelectorAll('button[aria-disabled]')) button.removeAttribute('aria-disabled');
  };
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    typed = null;
    if (/\/(hand-over|sign-out)$/.test(form.action)) tell('forget');
    form.dataset.sent = 'yes';
    for (const button of form.querySelectorAll('button:not([type="button"])')) button.setAttribute('aria-disabled', 'true');
    setTimeout(release, form.hasAttribute('data-again') ? 1000 : 10000, form);
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release));

  // Menus close when one taps elsewhere or presses Escape.
  const close = (keep) =>
    document.querySelectorAll('details[data-menu][open]').forEach((menu) => {
      if (!menu.contains(keep)) menu.open = false;
    });
  document.addEventListener('click', (event) => close(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(null);
  });

  // Lists that are worked through by keyboard: arrows move between rows, and inside a row a letter does what it names.
  document.addEventListener('keydown', (event) => {
    const list = event.target.closest && event.target.closest('[data-keys]');
    if (!list || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    const rows = [...list.querySelectorAll('[data-row]')];
    const row = event.target.closest('[data-row]');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = rows[rows.indexOf(row) + step];
      if (!next) return;
      event.preventDefault();
      next.querySelector('a').focus();
    } else if (row) {
      const act = [...row.querySelectorAll('[data-key]')].find((one) => one.dataset.key === event.key.toLowerCase());
      if (act) act.click();
    }
  });

  // Filters apply as they are chosen; without scripts their button does it.
  document.addEventListener('change', (event) => {
    const form = event.target.form;
    if (form && form.hasAttribute('data-auto')) form.requestSubmit();
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-print]')) print();
  });

  if (worker && 'serviceWorker' in navigator) {
    addEventListener('load', () => {
      navigator.serviceWorker.register(worker).then((found) => (registered = found)).catch(() => {});
      tell('send');
    });
    addEventListener('online', () => tell('send'));
  }
})();
