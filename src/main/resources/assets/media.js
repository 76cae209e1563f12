'use strict';
// A photo opens in its place, a voice is recorded where the browser can, and what is too heavy is told before it is sent.
const Voice = (() => {
  const kinds = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
  const kind = window.MediaRecorder && navigator.mediaDevices && kinds.find((one) => MediaRecorder.isTypeSupported(one));

  // Records in that box, up to its seconds and so many bytes, and hands over each recording as a file; answers how to end one,
  // which waits until it was handed over.
  const record = (box, most, take) => {
    const part = (name) => box.querySelector('[data-' + name + ']');
    const [start, stop, clock, said] = ['start', 'stop', 'clock', 'said'].map(part);
    let recorder = null;
    let ended = Promise.resolve();
    let ticking = 0;
    const show = (recording) => {
      start.hidden = recording;
      stop.hidden = clock.hidden = !recording;
      if (recording) stop.focus();
      else start.focus();
    };
    const end = () => {
      if (recorder && recorder.state !== 'inactive') recorder.stop();
      return ended;
    };
    const done = (parts, stream) => {
      clearInterval(ticking);
      stream.getTracks().forEach((track) => track.stop());
      const type = kind.split(';')[0];
      const file = new File(parts, 'voice.' + type.split('/')[1], { type });
      take(file);
      said.textContent = said.dataset.recorded;
      show(false);
    };
    const begin = async () => {
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
      } catch {
        said.textContent = said.dataset.refused;
        return;
      }
      const parts = [];
      let seconds = 0;
      let bytes = 0;
      recorder = new MediaRecorder(stream, { mimeType: kind, audioBitsPerSecond: 32000 });
      recorder.ondataavailable = (event) => {
        parts.push(event.data);
        bytes += event.data.size;
        if (bytes > most * 0.9) end();
      };
      ended = new Promise((over) => {
        recorder.onstop = () => {
          done(parts, stream);
          over();
        };
      });
      recorder.start(1000);
      const tell = () => {
        clock.textContent = Math.floor(seconds / 60) + ':' + String(seconds % 60).padStart(2, '0');
      };
      tell();
      ticking = setInterval(() => {
        seconds += 1;
        tell();
        if (seconds >= Number(box.dataset.seconds)) end();
      }, 1000);
      said.textContent = said.dataset.recording;
      show(true);
    };
    start.addEventListener('click', begin);
    stop.addEventListener('click', end);
    addEventListener('pagehide', end);
    box.hidden = false;
    return end;
  };
  return { kind, record };
})();
(() => {
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-show]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const shown = link.nextElementSibling;
    link.setAttribute('aria-expanded', String(!shown));
    if (shown) return shown.remove();
    const picture = new Image();
    picture.alt = link.dataset.show;
    picture.className = 'medium';
    picture.src = link.href;
    link.after(picture);
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-hear]');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const shown = link.nextElementSibling;
    link.setAttribute('aria-expanded', String(!shown));
    if (shown) return shown.remove();
    const voice = new Audio(link.href);
    voice.controls = true;
    voice.setAttribute('aria-label', link.dataset.hear);
    link.after(voice);
    voice.play().catch(() => {});
  });

  // --- weight
  const heavy = document.querySelector('[data-heavy]');
  document.addEventListener('change', (event) => {
    const input = event.target.closest('input[data-most]');
    if (!input || !heavy) return;
    const file = input.files[0];
    const over = file && file.size > Number(input.dataset.most) * 1048576;
    heavy.textContent = over ? heavy.dataset.heavy : '';
    heavy.hidden = !over;
    if (over) input.value = '';
  });

  // --- voice
  const box = document.querySelector('[data-record]');
  if (!box || !Voice.kind || !window.DataTransfer) return;
  const input = document.getElementById(box.dataset.record);
  const heard = box.querySelector('audio');
  Voice.record(box, Number(input.dataset.most) * 1048576, (file) => {
    const files = new DataTransfer();
    files.items.add(file);
    input.files = files.files;
    URL.revokeObjectURL(heard.src);
    heard.src = URL.createObjectURL(file);
    heard.hidden = false;
  });
})();
