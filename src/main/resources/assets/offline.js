'use strict';
// Courses onto the phone: file by file, each known by its hash, so that nothing is fetched twice and a stop loses nothing.
(() => {
  const list = document.getElementById('packs');
  if (!list || !('caches' in window) || !('indexedDB' in window) || !window.crypto || !crypto.subtle) return;
  const say = (name) => list.dataset[name];
  const kilobytes = (bytes) => Math.ceil(bytes / 1000).toLocaleString(document.documentElement.lang);
  const slots = (root, name) => root.querySelectorAll('[data-' + name + ']');
  const courses = () => caches.open('courses');
  const keyOf = (hash) => '/offline/files/' + hash;
  const stop = document.getElementById('stop');
  let stopped = false;
  let busy = false;

  // --- on a link that costs her, if she says so; some phones do not tell which link they use
  const onlyFree = document.getElementById('only-free');
  const costly = () => {
    const link = navigator.connection;
    return Boolean(link && (link.saveData || link.type === 'cellular'));
  };
  const held = () => onlyFree.checked && costly();

  const hashOf = async (bytes) => Outbox.toText(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  const file = async (row, { hash, bytes }) => {
    const cache = await courses();
    const before = await cache.match(keyOf(hash));
    if (before) return before;
    const answer = await fetch(row.dataset.files + '/' + hash, { redirect: 'error', cache: 'no-store' });
    if (!answer.ok) throw new Error('gone');
    const content = await answer.arrayBuffer();
    if ((await hashOf(content)) !== hash) throw new Error('damaged');
    await cache.put(keyOf(hash), new Response(content, { headers: { 'Content-Type': 'application/json' } }));
    await Outbox.spend(bytes);
    return new Response(content);
  };

  const tell = (row, name, value) => {
    const line = row.querySelector('[data-said]');
    line.textContent = name ? say(name).replace('#', value ?? '') : '';
    line.hidden = !name;
  };
  const bar = (row, done, all) => {
    const progress = row.querySelector('progress');
    progress.hidden = done >= all;
    progress.max = all;
    progress.value = done;
  };

  const download = async (row) => {
    const wanted = { hash: row.dataset.manifest, bytes: Number(row.dataset.manifestBytes) };
    await Outbox.change('wanted', (before) => ({ ...before, [row.dataset.course]: wanted.hash }));
    if (held()) return tell(row, 'held');
    const manifest = await (await file(row, wanted)).json();
    const all = manifest.units.reduce((sum, unit) => sum + unit.bytes, 0);
    let done = 0;
    for (const unit of manifest.units) {
      if (stopped) return tell(row, 'stopped');
      if (held()) return tell(row, 'held');
      bar(row, done, all);
      tell(row, 'loading', kilobytes(all - done));
      await file(row, unit);
      done += unit.bytes;
    }
    bar(row, all, all);
    tell(row, '');
    await Outbox.change('courses', (before) => ({ ...before, [row.dataset.course]: wanted.hash }));
    await Outbox.change('wanted', (before) => ({ ...before, [row.dataset.course]: undefined }));
    await tidy();
  };

  // Only files that no course on this phone needs any more go.
  const tidy = async () => {
    const cache = await courses();
    const needed = new Set();
    const of = async (key) => Object.values((await Outbox.read(key)) || {}).filter(Boolean);
    for (const hash of [...(await of('courses')), ...(await of('wanted'))]) {
      needed.add(keyOf(hash));
      const manifest = await cache.match(keyOf(hash));
      if (manifest) for (const unit of (await manifest.json()).units) needed.add(keyOf(unit.hash));
    }
    for (const request of await cache.keys()) if (!needed.has(new URL(request.url).pathname)) await cache.delete(request);
  };

  const full = (error) => error && (error.name === 'QuotaExceededError' || /quota/i.test(String(error.message)));
  const start = async (row) => {
    if (busy) return;
    busy = true;
    stopped = false;
    stop.hidden = false;
    try {
      if (navigator.storage && navigator.storage.persist) await navigator.storage.persist();
      const worker = await navigator.serviceWorker?.ready;
      if (worker) worker.active.postMessage('take');
      await download(row);
    } catch (error) {
      tell(row, full(error) ? 'full' : error.message === 'gone' ? 'changed' : 'broken');
    }
    busy = false;
    stop.hidden = true;
    await draw();
  };

  const remove = async (row) => {
    for (const key of ['courses', 'wanted']) await Outbox.change(key, (before) => ({ ...before, [row.dataset.course]: undefined }));
    await tidy();
    tell(row, '');
    await draw();
  };

  // Some phones throw files away without asking: then the course is not on the phone, whatever we noted.
  const whole = async (hash) => {
    const cache = await courses();
    const manifest = hash && (await cache.match(keyOf(hash)));
    if (!manifest) return false;
    for (const unit of (await manifest.json()).units) if (!(await cache.match(keyOf(unit.hash)))) return false;
    return true;
  };

  // --- what stands in each row
  const draw = async () => {
    const [here, wanted] = [(await Outbox.read('courses')) || {}, (await Outbox.read('wanted')) || {}];
    for (const row of list.querySelectorAll('[data-course]')) {
      const kept = (await whole(here[row.dataset.course])) && here[row.dataset.course];
      const fresh = kept === row.dataset.manifest;
      const show = (name, shown) => slots(row, name).forEach((one) => (one.hidden = !shown));
      show('get', !kept && !wanted[row.dataset.course]);
      show('go-on', Boolean(wanted[row.dataset.course]) && !fresh);
      show('renew', Boolean(kept) && !fresh && !wanted[row.dataset.course]);
      show('open', Boolean(kept));
      show('remove', Boolean(kept));
      show('here', Boolean(kept) && fresh);
    }
    const used = document.querySelector('[data-used]');
    used.textContent = (Math.ceil((await Outbox.spent()) / 10000) / 100).toLocaleString(document.documentElement.lang);
    used.closest('[hidden]')?.removeAttribute('hidden');
  };

  list.addEventListener('click', (event) => {
    const row = event.target.closest('[data-course]');
    if (!row) return;
    if (event.target.closest('[data-get], [data-go-on], [data-renew]')) start(row);
    else if (event.target.closest('[data-remove]')) remove(row);
  });
  stop.addEventListener('click', () => (stopped = true));
  onlyFree.addEventListener('change', () => Outbox.write('only-free', onlyFree.checked));
  const resume = async () => {
    const wanted = (await Outbox.read('wanted')) || {};
    for (const row of list.querySelectorAll('[data-course]')) if (wanted[row.dataset.course] && !held()) await start(row);
  };
  addEventListener('online', resume);
  if (navigator.connection) navigator.connection.addEventListener('change', resume);
  (async () => {
    onlyFree.checked = Boolean(await Outbox.read('only-free'));
    document.getElementById('with-scripts').hidden = false;
    await Outbox.greet();
    // what is kept aside stands on this page: the phone need not tell it any more
    await Outbox.within('readwrite', (stores) => stores.receipts.clear());
    await draw();
    await resume();
  })();
})();
