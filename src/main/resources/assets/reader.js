'use strict';
// Reads what lies on the phone: lessons are built from a list of allowed elements, answers go sealed into the outbox.
(() => {
  const view = document.getElementById('view');
  const waits = document.getElementById('waits');
  // A voice and a photo of one task, sealed and written as text, have to fit into a file that she brings to us.
  const MOST_OF_A_VOICE = 3000000;
  const MOST_OF_A_SIDE = 1280;
  const words = document.getElementById('words').dataset;
  const TAGS = new Set(('aside b bdi blockquote br code div em fieldset h1 h2 h3 h4 hr i input label legend li ol option p select'
    + ' span strong sub sup table tbody td textarea th thead tr ul').split(' '));
  const ATTRIBUTES = new Set(('aria-describedby autocomplete class colspan dir for id inputmode lang maxlength name rows start'
    + ' type value').split(' '));

  const build = (node) => {
    if (typeof node === 'string') return document.createTextNode(node);
    const [tag, ...rest] = node;
    if (!TAGS.has(tag)) return document.createTextNode('');
    const element = document.createElement(tag);
    for (const part of rest) {
      if (typeof part === 'string' || Array.isArray(part)) element.append(build(part));
      else for (const name of Object.keys(part)) if (ATTRIBUTES.has(name)) element.setAttribute(name, part[name]);
    }
    return element;
  };
  const from = (name) => document.getElementById('t-' + name).content.cloneNode(true);
  const fill = (part, values) => {
    for (const name of Object.keys(values)) {
      for (const slot of part.querySelectorAll('[data-slot="' + name + '"]')) {
        const value = values[name];
        if (Array.isArray(value)) slot.append(...value.map(build));
        else slot.textContent = value;
      }
    }
    return part;
  };
  const speaks = (part, manifest) => {
    for (const one of part.querySelectorAll('[data-course-text]')) {
      one.lang = manifest.language;
      one.dir = manifest.dir;
    }
    return part;
  };
  const number = (value) => value.toLocaleString(document.documentElement.lang);
  const kilobytes = (bytes) => words.kilobytes.replace('#', number(Math.ceil(bytes / 1000)));
  const ofTwo = (done, all) => words.of.replace('#', number(done)).replace('#', number(all));

  // --- what is on the phone
  const json = async (hash) => {
    const found = await (await caches.open('courses')).match('/offline/files/' + hash);
    return found ? found.json() : null;
  };
  const manifests = async () => {
    const here = (await Outbox.read('courses')) || {};
    const all = [];
    for (const hash of Object.values(here)) {
      const manifest = hash && (await json(hash));
      if (manifest) all.push(manifest);
    }
    return all;
  };
  const marks = () => Outbox.within('readonly', (stores, tell) => {
    const found = {};
    tell(found);
    stores.marks.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      found[cursor.key] = cursor.value;
      cursor.continue();
    };
  });

  // --- what waits, in numbers
  const count = async () => {
    const now = await Outbox.counts();
    const said = { waiting: now.waiting, refused: now.refused, others: now.others };
    for (const name of Object.keys(said)) {
      const line = waits.querySelector('[data-line="' + name + '"]');
      line.hidden = !said[name];
      line.querySelector('[data-number]').textContent = number(said[name]);
    }
    waits.querySelector('[data-weight]').textContent = kilobytes(now.bytes);
    waits.querySelector('[data-line="old"]').hidden = !now.old;
    waits.querySelector('[data-line="nothing"]').hidden = Boolean(now.waiting + now.refused + now.others);
    waits.querySelector('[data-line="nobody"]').hidden = now.signedIn;
    waits.querySelector('[data-hand-over]').hidden = !now.signedIn;
    waits.querySelector('[data-export]').hidden = !(now.waiting + now.refused + now.others);
    waits.querySelector('[data-used]').textContent = number(Math.ceil((await Outbox.spent()) / 10000) / 100);
    const told = await Outbox.all('receipts');
    const kept = told.filter((one) => one.outcome !== 'received');
    waits.querySelector('[data-line="clock"]').hidden = !told.some((one) => one.clock);
    const list = waits.querySelector('[data-kept]');
    list.replaceChildren(...kept.map((one) => {
      const item = document.createElement('li');
      item.textContent = words[one.outcome === 'older' ? 'older' : 'kept' + one.reason] || words.kept;
      return item;
    }));
    list.hidden = !kept.length;
    return now;
  };
  const said = (name) => {
    const line = waits.querySelector('[data-line="state"]');
    line.textContent = words[name] || '';
    line.hidden = !words[name];
  };
  // A busy server or a line that comes and goes: tried again while the page is open, each time after a longer wait, and not
  // for ever, since each try costs her. A new line, the next page and her own button try again too.
  const FIRST_WAIT = 2000;
  const LONGEST_WAIT = 60000;
  let wait = FIRST_WAIT;
  let again;
  const send = async () => {
    clearTimeout(again);
    const how = await Outbox.send().catch(() => 'later');
    said(how === 'sent' ? 'sent' : how === 'signed-out' ? 'signedOut' : how === 'later' ? 'later' : '');
    const { waiting } = await count();
    if (how === 'sent') document.querySelectorAll('[data-saved]').forEach((one) => (one.textContent = words.received));
    const unsent = waiting && navigator.onLine && how !== 'signed-out';
    if (unsent && wait < LONGEST_WAIT) again = setTimeout(send, wait);
    wait = unsent ? wait * 2 : FIRST_WAIT;
    return how;
  };

  // --- the pages
  const home = async () => {
    const all = await manifests();
    const done = await marks();
    view.replaceChildren(all.length ? from('courses') : from('none'));
    const list = view.querySelector('[data-list]');
    for (const manifest of all) {
      const part = speaks(fill(from('course'), { title: manifest.title }), manifest);
      const answered = Object.keys(done)
        .filter((key) => key.startsWith(manifest.course + '/') && done[key].state !== 'begun').length;
      fill(part, { answered: answered ? words.answered.replace('#', number(answered)) : '' });
      part.querySelector('a').href = '#' + manifest.course;
      list.append(part);
    }
  };
  const lessons = async (manifest) => {
    const part = speaks(fill(from('lessons'), { title: manifest.title }), manifest);
    const list = part.querySelector('[data-list]');
    for (const unit of manifest.units) {
      const item = speaks(fill(from('lesson'), { title: unit.title, minutes: words.minutes.replace('#', number(unit.minutes)) }), manifest);
      item.querySelector('a').href = '#' + manifest.course + '/' + unit.code + '/1';
      list.append(item);
    }
    view.replaceChildren(part);
  };

  const missing = (form, kind) => {
    const places = [...form.querySelectorAll('select')].map((one) => one.value);
    if (places.includes('')) return true;
    if (kind === 'ordering' && new Set(places).size < places.length) return true;
    if (['choice', 'true-false', 'multiple'].includes(kind)) return !form.querySelector('input:checked');
    return [...form.querySelectorAll('input[type=text]')].some((one) => !one.value.trim());
  };
  const fieldsOf = (form) => {
    const fields = {};
    for (const [name, value] of new FormData(form)) (fields[name] = fields[name] || []).push(value);
    return fields;
  };
  // The answer as it is written in codes, for the kinds whose reply the pack holds.
  const written = (step, fields) => {
    const one = (name) => (fields[name] || [''])[0];
    if (step.kind === 'choice' || step.kind === 'true-false') return one('option');
    if (step.kind === 'multiple') return step.order.filter((code) => fields.option.includes(code)).join('+');
    if (step.kind === 'matching') return step.order.map((code) => code + '~' + one('match-' + code)).join('+');
    if (step.kind === 'ordering') {
      return [...step.order].sort((a, b) => one('place-' + a) - one('place-' + b)).join('+');
    }
    return null;
  };
  // A reply opens with the answer that it is for; see ADR 11.
  const reply = async (step, fields) => {
    const answer = written(step, fields);
    if (answer === null || !step.replies) return null;
    const secret = new Uint8Array(await crypto.subtle.digest('SHA-256', Outbox.utf8(step.salt + '|' + answer)));
    const sealed = step.replies[Outbox.toText(secret.subarray(0, 6))];
    if (!sealed) return step.otherwise ? { right: false, says: step.otherwise } : null;
    const key = await crypto.subtle.importKey('raw', secret.subarray(16), 'AES-GCM', false, ['decrypt']);
    const clear = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, Outbox.fromText(sealed));
    return JSON.parse(new TextDecoder().decode(clear));
  };

  const problem = (form, text) => {
    const line = form.querySelector('[data-problem]');
    line.hidden = !text;
    line.querySelector('span').textContent = text;
    if (text) line.scrollIntoView({ block: 'center' });
  };
  // Keeps it, or says why not and leaves everything as it was typed.
  const keep = async (form, what, mark, files) => {
    try {
      await Outbox.save(what, mark, files);
    } catch (error) {
      problem(form, error && error.message === 'nobody' ? words.nobody : words.full);
      return false;
    }
    problem(form, '');
    const worker = await navigator.serviceWorker?.getRegistration();
    if (worker && worker.sync) worker.sync.register('send').catch(() => {});
    await count();
    return true;
  };

  const step = async (manifest, unit, place) => {
    const lesson = await json(unit.hash);
    if (!lesson) return home();
    const now = lesson.steps[place] || lesson.steps[0];
    const key = manifest.course + '/' + unit.code + '/' + now.question;
    const before = ((await marks())[key] || {}).state;
    const part = speaks(fill(from('step'), {
      lesson: lesson.title,
      title: now.title,
      html: now.read,
      form: now.ask,
      place: ofTwo(place + 1, lesson.steps.length),
    }), manifest);
    const here = '#' + manifest.course + '/' + unit.code + '/';
    part.querySelector('[data-back]').href = '#' + manifest.course;
    part.querySelector('[data-note]').href = here + 'note';
    const task = part.querySelector('[data-task]');
    task.hidden = !(lesson.task && place === lesson.steps.length - 1);
    task.href = here + 'task';
    const test = part.querySelector('[data-quiz]');
    test.hidden = !(lesson.quiz && place === lesson.steps.length - 1);
    test.href = here + 'quiz';
    const form = part.querySelector('form');
    const done = part.querySelector('[data-done]');
    const onward = part.querySelector('[data-next]');
    const later = manifest.units[manifest.units.indexOf(unit) + 1];
    const last = place === lesson.steps.length - 1;
    onward.href = last ? (later ? '#' + manifest.course + '/' + later.code + '/1' : '#' + manifest.course) : here + (place + 2);
    const show = (state, told) => {
      done.hidden = false;
      done.querySelector('[data-saved]').textContent = words[state] || words.waiting;
      const line = done.querySelector('[data-reply]');
      line.hidden = !told;
      const inside = line.querySelector('[data-told]');
      inside.replaceChildren();
      if (told) {
        const title = document.createElement('strong');
        title.textContent = told.right ? words.right : words.almost;
        const says = document.createElement('p');
        says.lang = manifest.language;
        says.dir = manifest.dir;
        says.append(...told.says.map(build));
        inside.append(title, says);
      }
    };
    if (before) show(before === 'received' ? 'received' : 'waiting', null);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (missing(form, now.kind)) return problem(form, now.missing);
      const fields = fieldsOf(form);
      const what = { kind: 'answer', course: manifest.course, version: manifest.version, unit: unit.code, question: now.question, fields };
      if (!(await keep(form, what, key))) return;
      show('waiting', await reply(now, fields).catch(() => null));
      done.focus({ preventScroll: true });
      done.scrollIntoView({ block: 'center' });
      if (navigator.onLine) send();
    });
    view.replaceChildren(part);
  };

  // A photo becomes small before it waits: it loses what a camera writes into it, too.
  const smaller = async (file, canvas) => {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, MOST_OF_A_SIDE / Math.max(picture.width, picture.height));
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/jpeg', 0.8);
    });
  };

  // Whoever turns the page while she records ends the recording.
  let stopRecording = () => {};

  // What she shows or says instead of writing, or with it. It stays in memory until she keeps it.
  const showing = (form, sends) => {
    const taken = {};
    const ways = ['photo', 'voice'].filter((way) => sends.includes(way));
    const inside = (way) => form.querySelector('[data-taken="' + way + '"]');
    const input = (way) => form.querySelector('#f-' + way);
    const audio = form.querySelector('audio');
    const draw = (way) => {
      inside(way).hidden = !taken[way];
      if (taken[way]) inside(way).querySelector('[data-size]').textContent = kilobytes(taken[way].size);
    };
    const take = (way, content) => {
      taken[way] = content;
      problem(form, '');
      draw(way);
    };
    const drop = (way) => {
      delete taken[way];
      input(way).value = '';
      if (way === 'voice') {
        URL.revokeObjectURL(audio.src);
        audio.removeAttribute('src');
        form.querySelector('[data-said]').textContent = '';
      }
      draw(way);
    };
    const hear = (file) => {
      if (!file.size) return problem(form, words.noVoice);
      if (file.size > MOST_OF_A_VOICE) return problem(form, words.heavy);
      URL.revokeObjectURL(audio.src);
      audio.src = URL.createObjectURL(file);
      take('voice', file);
    };
    const choose = {
      voice: hear,
      photo: async (file) => {
        try {
          take('photo', await smaller(file, form.querySelector('canvas')));
        } catch {
          drop('photo');
          problem(form, words.noPhoto);
        }
      },
    };
    for (const way of ways) {
      form.querySelector('[data-way="' + way + '"]').hidden = false;
      input(way).addEventListener('change', () => input(way).files[0] && choose[way](input(way).files[0]));
      form.querySelector('[data-drop="' + way + '"]').addEventListener('click', () => {
        drop(way);
        const again = form.querySelector('[data-start]');
        (way === 'voice' && again.offsetParent ? again : input(way)).focus();
      });
    }
    form.querySelector('[data-show-it]').hidden = !ways.length;
    const record = form.querySelector('[data-record]');
    if (ways.includes('voice') && Voice.kind) {
      stopRecording = Voice.record(record, MOST_OF_A_VOICE, (file) => {
        input('voice').value = '';
        hear(file);
      });
    }
    return {
      ended: () => stopRecording(),
      files: () => ways.filter((way) => taken[way]).map((way) => ({ kind: way === 'voice' ? 'voice' : 'picture', content: taken[way] })),
      clear: () => ways.forEach(drop),
    };
  };

  // Something in her own words: a task or a note.
  const writing = async (manifest, unit, kind) => {
    const lesson = await json(unit.hash);
    if (!lesson || (kind === 'task' && !lesson.task)) return home();
    const values = kind === 'task'
      ? { title: lesson.task.title, ask: lesson.task.ask, criteria: lesson.task.criteria.map((one) => ['li', one]) }
      : { title: lesson.title };
    const part = speaks(fill(from(kind), values), manifest);
    part.querySelector('[data-back]').href = '#' + manifest.course + '/' + unit.code + '/1';
    const form = part.querySelector('form');
    const done = part.querySelector('[data-done]');
    const key = manifest.course + '/' + unit.code + '/' + kind;
    const shown = kind === 'task' ? showing(form, lesson.task.sends || []) : null;
    const tell = async () => {
      const mark = (await marks())[key];
      done.hidden = !mark;
      if (!mark) return;
      const waits = mark.state === 'waiting';
      done.querySelector('[data-saved]').textContent = (words[mark.state] || words.received)
        + (waits && mark.bytes ? ' · ' + kilobytes(mark.bytes) : '');
    };
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (shown) await shown.ended();
      const text = form.elements.words.value.trim();
      const files = shown ? shown.files() : [];
      if (!text && !files.length) return problem(form, shown && lesson.task.sends ? words.nothing : words.write);
      const what = { kind, course: manifest.course, version: manifest.version, unit: unit.code, words: text };
      if (kind === 'note') what.audience = new FormData(form).get('audience') || 'herself';
      if (!(await keep(form, what, key, files))) return;
      form.reset();
      if (shown) shown.clear();
      await tell();
      done.focus();
      if (navigator.onLine) send();
    });
    if (kind === 'task') {
      part.querySelector('[data-who]').hidden = Boolean(lesson.task.peers);
      part.querySelector('[data-who-peers]').hidden = !lesson.task.peers;
      await tell();
    }
    view.replaceChildren(part);
  };

  // --- a quiz: each answer is an op of its own, so that an empty battery costs no attempt. Which questions are asked follows
  // from her name on this phone and from how often she began; ADR 17.
  const AWAY = 180;
  const named = async (text) => {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Outbox.utf8(text)));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const drawn = async (asked, seed) => {
    const all = [];
    for (const one of asked.bank) all.push({ one, name: await named(seed + '|' + one.question) });
    all.sort((one, other) => (one.name < other.name ? -1 : 1));
    return all.slice(0, asked.pick).map(({ one }) => one);
  };
  const mark = (key, value) => Outbox.within('readwrite', (stores) => stores.marks.put(value, key));
  const quiz = async (manifest, unit) => {
    const lesson = await json(unit.hash);
    if (!lesson || !lesson.quiz) return home();
    const asked = lesson.quiz;
    const key = manifest.course + '/' + unit.code + '/quiz';
    const all = await marks();
    const me = await Outbox.read('me');
    const attempt = all[key];
    const seed = me && attempt && [me.owner, manifest.course, unit.code, attempt.draw].join('|');
    const questions = seed ? await drawn(asked, seed) : [];
    const keyOf = (question) => key + '/' + attempt.number + '/' + question.question;
    const open = questions.filter((question) => !all[keyOf(question)]);
    const secondsNow = () => attempt.seconds + Math.min(AWAY, Math.max(0, Math.round((Date.now() - attempt.last) / 1000)));
    const over = () => asked.minutes > 0 && secondsNow() > asked.minutes * 60;
    const back = '#' + manifest.course + '/' + unit.code + '/' + lesson.steps.length;

    const cover = () => {
      const part = speaks(fill(from('quiz'), { lesson: lesson.title, about: asked.about }), manifest);
      part.querySelector('[data-back]').href = back;
      const given = questions.length - open.length;
      part.querySelector('[data-given]').hidden = !given;
      part.querySelector('[data-over]').hidden = !(attempt && open.length && over());
      const begun = attempt ? attempt.draw : 0;
      const none = asked.attempts > 0 && begun >= asked.attempts;
      part.querySelector('[data-none]').hidden = !none;
      const button = part.querySelector('[data-begin]');
      button.hidden = none;
      button.querySelector('span').textContent = begun ? words.another : words.first;
      button.addEventListener('click', async () => {
        if (!me) return problem(view, words.nobody);
        const number = 1000000 + (crypto.getRandomValues(new Uint32Array(1))[0] % 2000000000);
        const now = Date.now();
        await mark(key, { state: 'begun', draw: begun + 1, number, begun: now, last: now, seconds: 0 });
        await quiz(manifest, unit);
        scrollTo(0, 0);
      });
      view.replaceChildren(part);
    };
    if (!open.length || over()) return cover();

    const now = open[0];
    const values = { lesson: lesson.title, form: now.ask, place: ofTwo(questions.indexOf(now) + 1, questions.length) };
    const part = speaks(fill(from('asked'), values), manifest);
    part.querySelector('[data-back]').href = back;
    const form = part.querySelector('form');
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      if (over()) return quiz(manifest, unit);
      if (missing(form, now.kind)) return problem(form, now.missing);
      const seconds = secondsNow();
      const what = {
        kind: 'quiz',
        course: manifest.course,
        version: manifest.version,
        unit: unit.code,
        question: now.question,
        fields: fieldsOf(form),
        attempt: { owner: me.owner, draw: attempt.draw, number: attempt.number, seconds, begun: attempt.begun },
      };
      if (!(await keep(form, what, keyOf(now)))) return;
      await mark(key, { ...attempt, seconds, last: Date.now() });
      await quiz(manifest, unit);
      scrollTo(0, 0);
      view.querySelector('[data-saved]').focus({ preventScroll: true });
      if (navigator.onLine) send();
    });
    part.querySelector('[data-kept]').hidden = open.length === questions.length;
    view.replaceChildren(part);
  };

  const draw = async () => {
    stopRecording();
    stopRecording = () => {};
    const [course, code, rest] = location.hash.slice(1).split('/');
    const manifest = course && (await manifests()).find((one) => one.course === course);
    const unit = manifest && manifest.units.find((one) => one.code === code);
    if (!manifest) await home();
    else if (!unit) await lessons(manifest);
    else if (rest === 'task' || rest === 'note') await writing(manifest, unit, rest);
    else if (rest === 'quiz') await quiz(manifest, unit);
    else await step(manifest, unit, (Number(rest) || 1) - 1);
    scrollTo(0, 0);
    const title = view.querySelector('h1, h2');
    if (title && location.hash) {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
    }
    await count();
  };

  waits.querySelector('[data-export]').addEventListener('click', async () => {
    const files = await Outbox.files();
    files.forEach((file, at) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([file], { type: 'application/json' }));
      link.download = 'apuntes-' + new Date().toISOString().slice(0, 10) + (at ? '-' + (at + 1) : '') + '.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    });
  });
  waits.querySelector('[data-send]').addEventListener('click', async () => {
    if ((await send()) === 'no-signal') said('noSignal');
  });
  waits.querySelector('[data-hand-over]').addEventListener('click', async () => {
    await Outbox.leave().catch(() => {});
    location.hash = '';
    await draw();
  });
  addEventListener('hashchange', draw);
  addEventListener('online', send);
  navigator.serviceWorker?.addEventListener('message', count);
  (async () => {
    try {
      await draw();
      document.getElementById('with-scripts').hidden = false;
    } catch {
      document.getElementById('too-old').hidden = false;
    }
    if (navigator.onLine) {
      await Outbox.greet().catch(() => {});
      await send();
    }
  })();
})();
