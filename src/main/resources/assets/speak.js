'use strict';
// Reads a part of the page aloud with the voice of the device. Without a voice the button stays hidden.
(() => {
  const button = document.querySelector('[data-speak]');
  if (!button || !('speechSynthesis' in window)) return;
  const part = document.getElementById(button.dataset.speak);
  const label = button.querySelector('span');
  const listen = label.textContent;
  const language = part.lang;

  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
  const offer = () => (button.hidden = speechSynthesis.getVoices().length > 0 && !voice());
  offer();
  speechSynthesis.addEventListener('voiceschanged', offer);

  let reading = false;
  const stop = () => {
    reading = false;
    speechSynthesis.cancel();
    label.textContent = listen;
    button.setAttribute('aria-pressed', 'false');
  };
  // Short pieces: long ones are cut off by some phones.
  const pieces = () => [...part.querySelectorAll('h1, h2, p, li')].map((one) => one.textContent.trim()).filter(Boolean);
  const read = () => {
    reading = true;
    label.textContent = button.dataset.stop;
    button.setAttribute('aria-pressed', 'true');
    const rest = pieces();
    const next = () => {
      if (!reading) return;
      if (!rest.length) return stop();
      const words = new SpeechSynthesisUtterance(rest.shift());
      words.lang = language;
      words.rate = 0.95;
      const chosen = voice();
      if (chosen) words.voice = chosen;
      words.onend = next;
      words.onerror = stop;
      speechSynthesis.speak(words);
    };
    speechSynthesis.cancel();
    next();
  };
  button.addEventListener('click', () => (reading ? stop() : read()));
  addEventListener('pagehide', stop);
  const exit = document.querySelector('[data-exit]');
  if (exit) exit.addEventListener('click', stop);
})();
