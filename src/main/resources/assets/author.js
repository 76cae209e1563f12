'use strict';
// An idea saves itself while it is written, and ideas are put in order by dragging; without scripts the buttons do both.
(() => {
  const list = document.querySelector('[data-order]');
  if (!list) return;
  let held = null;
  const rows = () => [...list.querySelectorAll('[data-piece]')];
  for (const row of rows()) {
    if (row.querySelector('button[name="by"]')) row.draggable = true;
  }
  list.addEventListener('dragstart', (event) => {
    held = event.target.closest('[data-piece]');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', held.id);
  });
  list.addEventListener('dragover', (event) => {
    if (held) event.preventDefault();
  });
  list.addEventListener('drop', (event) => {
    const target = event.target.closest('[data-piece]');
    if (!held || !target) return;
    event.preventDefault();
    const by = rows().indexOf(target) - rows().indexOf(held);
    const button = held.querySelector('button[name="by"]');
    held = null;
    if (by === 0) return;
    button.value = String(by);
    button.form.requestSubmit(button);
  });
  list.addEventListener('dragend', () => {
    held = null;
  });
})();
(() => {
  const form = document.querySelector('form[data-autosave]');
  if (!form) return;
  const WAIT = 2500;
  const said = form.querySelector('[data-said]');
  const seen = form.elements.seen;
  let timer = 0;
  let running = false;
  let again = false;
  const tell = (words) => {
    said.textContent = words;
  };
  const save = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(new FormData(form)),
        headers: { 'X-Autosave': '1' },
        redirect: 'error',
      });
      if (answer.status === 204) {
        seen.value = answer.headers.get('X-Seen');
        tell(form.dataset.saved);
      } else {
        tell(answer.status === 409 ? form.dataset.conflict : form.dataset.failed);
      }
    } catch {
      tell(form.dataset.failed);
    }
    running = false;
    if (again) {
      again = false;
      save();
    }
  };
  form.addEventListener('input', () => {
    tell('');
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
})();
