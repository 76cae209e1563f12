'use strict';
// Keeps the offline page and the hashed assets. Nothing personal: no page, no answer, no message is ever stored.
const OFFLINE = '/offline' + self.location.search;
const CACHE = 'shell' + self.location.search;

// A new worker waits until every page is closed, so that none is taken over while a navigation is under way.
self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    const page = await fetch(OFFLINE, { credentials: 'omit' });
    const assets = (await page.clone().text()).match(/\/assets\/[\w.-]+\.(?:css|js|svg)/g) || [];
    await cache.put('/offline', page);
    await cache.addAll([...new Set(assets)]);
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
  })());
});

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => caches.match('/offline')));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
  }
});
