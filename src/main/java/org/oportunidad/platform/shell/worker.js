// Behind outbox.js, with VERSION, PAGES and NOTICE from the server. Keeps the pages that work without signal and their hashed assets.
// Nothing personal: no page of hers, no answer, no message is ever stored; what waits to be sent is sealed.
const CACHE = 'shell' + self.location.search + ' ' + VERSION;

// A new worker waits until every page is closed, so that none is taken over while a navigation is under way.
const keep = async (paths) => {
  const cache = await caches.open(CACHE);
  for (const path of paths) {
    const page = await fetch(path + self.location.search, { credentials: 'omit', cache: 'no-store' });
    if (!page.ok) throw new Error(path);
    const assets = (await page.clone().text()).match(/\/assets\/[\w.-]+\.(?:css|js|svg)/g) || [];
    for (const asset of new Set(assets)) if (!(await cache.match(asset))) await cache.add(asset);
    await cache.put(path, page);
  }
};
// The page without signal for everybody; the others once she takes a course with her.
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const takes = await Outbox.read('takes').catch(() => false);
    await keep(takes ? PAGES : PAGES.slice(0, 1));
  })());
});

// Courses that she keeps stay; shells of older versions go.
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('shell') && name !== CACHE) await caches.delete(name);
  })());
});

const kept = async (path) => (await (await caches.open(CACHE)).match(path)) || caches.match('/offline');
const atOnce = async (path, request) =>
  (await (await caches.open(CACHE)).match(path)) || fetch(request).catch(() => caches.match('/offline'));
const withoutSignal = (path) => kept(PAGES.includes(path) ? path : path.startsWith('/offline/') ? PAGES[1] : '/offline');
const send = async () => {
  const how = await Outbox.send();
  for (const page of await self.clients.matchAll()) page.postMessage({ sent: how });
  return how;
};

// A phone that she leaves tells nobody anything any more, and what it told disappears.
const quiet = async () => {
  try {
    for (const shown of await self.registration.getNotifications()) shown.close();
    await (await self.registration.pushManager.getSubscription())?.unsubscribe();
  } catch {
    // a browser without notices
  }
};
// The browser gave the phone another address: the server hears of it while she is signed in, otherwise it tells nobody.
const renew = async (before, after) => {
  const key = before?.options?.applicationServerKey;
  const now = after || (key && (await self.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })));
  if (!now) return;
  const me = await Outbox.greet();
  const body = new URLSearchParams({ address: now.endpoint });
  const headers = { 'X-CSRF-TOKEN': me.csrf || '' };
  const answer = me.state === 'signed-in' &&
    (await fetch('/messages/channels/phones', { method: 'POST', credentials: 'same-origin', headers, body }));
  if (!answer || !answer.ok || !answer.url.endsWith('/messages/channels')) await now.unsubscribe();
};

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const path = url.pathname;
  if (url.origin !== self.location.origin) return;
  if (event.request.method === 'POST' && (path === '/hand-over' || path === '/sign-out')) {
    event.waitUntil(Promise.all([Outbox.forget(), quiet()]));
    return;
  }
  if (event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') {
    // pages that are kept come from the phone at once, unless another language is asked for
    event.respondWith(PAGES.slice(1).includes(path) && !url.searchParams.has('lang')
      ? atOnce(path, event.request)
      : Outbox.leftBefore().catch(() => {}).then(() => fetch(event.request)).catch(() => withoutSignal(path)));
  } else if (path.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request).then((found) => found || fetch(event.request)));
  }
});

self.addEventListener('message', (event) => {
  if (event.data === 'send') event.waitUntil(send().catch(() => {}));
  if (event.data === 'take') event.waitUntil(Outbox.write('takes', true).then(() => keep(PAGES)).catch(() => {}));
  if (event.data === 'forget') event.waitUntil(Promise.all([Outbox.forget().catch(() => {}), quiet()]));
  if (event.data === 'leave') event.waitUntil(Promise.all([Outbox.leave().catch(() => {}), quiet()]));
});
self.addEventListener('sync', (event) => {
  if (event.tag === 'send') event.waitUntil(send().then((how) => {
    if (how === 'no-signal' || how === 'later') throw new Error(how);
  }));
});

// What came carries no word: the screen says that something is there, and nothing else, however often.
self.addEventListener('push', (event) => {
  const { title, lang, dir, icon } = NOTICE;
  event.waitUntil(self.registration.showNotification(title, { tag: 'notice', lang, dir, icon, badge: icon }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil((async () => {
    // a page on which she writes something is left alone
    const pages = await self.clients.matchAll({ type: 'window' });
    const inbox = pages.find((page) => new URL(page.url).pathname === '/messages');
    const shown = inbox && (await inbox.navigate('/messages').catch(() => null));
    if (shown) return shown.focus();
    return self.clients.openWindow('/messages');
  })());
});
self.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(renew(event.oldSubscription, event.newSubscription).catch(() => {}));
});
