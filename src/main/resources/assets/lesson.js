'use strict';
// A lesson goes on without loading a page: the answer brings the next step along. And it is read aloud on request.
(() => {
  const main = document.getElementById('main');

  // --- from step to step
  let shown = location.pathname + location.search;
  const show = (address, add) => {
    if (address === shown) return;
    history[add ? 'pushState' : 'replaceState'](null, '', address);
    shown = address;
  };
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target !== main) return;
    const form = main.querySelector('form[data-here]');
    if (form) show(form.dataset.here, false);
    const said = document.getElementById('said') || main.querySelector('.field--bad input, .field--bad select');
    if (said) {
      said.focus({ preventScroll: true });
      said.scrollIntoView();
    }
    offer();
  });
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-onward]');
    const onward = document.getElementById('onward');
    if (!link || !onward || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    stop();
    main.replaceChildren(onward.content);
    htmx.process(main);
    show(link.getAttribute('href'), true);
    scrollTo(0, 0);
    const title = main.querySelector('h1');
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    offer();
  });
  addEventListener('popstate', () => {
    if (location.pathname + location.search !== shown) location.reload();
  });
  // What htmx could not send goes as the browser sends it, under the same key.
  for (const failure of ['htmx:sendError', 'htmx:responseError']) {
    document.addEventListener(failure, (event) => {
      if (event.detail.elt.matches('form[data-here]')) event.detail.elt.submit();
    });
  }

  // --- aloud, with the voice of the device; without a voice the button stays hidden
  let reading = null;
  const voice = (language) => speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
  const offer = () => {
    const button = main.querySelector('[data-speak]');
    if (!button || !('speechSynthesis' in window)) return;
    const { lang } = document.getElementById(button.dataset.speak);
    button.hidden = speechSynthesis.getVoices().length > 0 && !voice(lang);
  };
  const stop = () => {
    if (!reading) return;
    const { button, listen } = reading;
    reading = null;
    speechSynthesis.cancel();
    button.querySelector('span').textContent = listen;
    button.setAttribute('aria-pressed', 'false');
  };
  const read = (button) => {
    const part = document.getElementById(button.dataset.speak);
    const label = button.querySelector('span');
    const mine = { button, listen: label.textContent };
    reading = mine;
    label.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
    // Short pieces: long ones are cut off by some phones.
    const rest = [...part.querySelectorAll('h1, h2, p, li')].map((one) => one.textContent.trim()).filter(Boolean);
    const next = () => {
      if (reading !== mine) return;
      if (!rest.length) return stop();
      const words = new SpeechSynthesisUtterance(rest.shift());
      words.lang = part.lang;
      words.rate = 0.95;
      const chosen = voice(part.lang);
      if (chosen) words.voice = chosen;
      words.onend = next;
      words.onerror = () => reading === mine && stop();
      speechSynthesis.speak(words);
    };
    speechSynthesis.cancel();
    next();
  };
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-speak]');
    if (button) reading ? stop() : read(button);
    else if (event.target.closest('[data-exit]')) stop();
  });
  document.addEventListener('htmx:beforeSwap', stop);
  addEventListener('pagehide', stop);
  if ('speechSynthesis' in window) speechSynthesis.addEventListener('voiceschanged', offer);
  offer();
})();
