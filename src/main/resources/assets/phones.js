'use strict';
// Turns notices on for this phone, after her tap and never before; the server is told by the form itself.
(() => {
  const form = document.querySelector('[data-phones] form[data-key]');
  if (!form || !('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;
  const say = (what) => document.querySelectorAll('[data-says]').forEach((one) => (one.hidden = one.dataset.says !== what));
  const inTime = (work) =>
    Promise.race([work, new Promise((done, fail) => setTimeout(() => fail(new Error('slow')), 15000))]);

  // What she turned off elsewhere is given up by the browser too, before anything new is asked for.
  const clean = (async () => {
    const phone = (await inTime(navigator.serviceWorker.ready)).pushManager;
    await (await phone.getSubscription())?.unsubscribe();
    return phone;
  })();
  clean.catch(() => {});

  const turnOn = async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
    const phone = await clean;
    const asked = { userVisibleOnly: true, applicationServerKey: form.dataset.key };
    return (await inTime(phone.subscribe(asked))).endpoint;
  };
  form.addEventListener('submit', (event) => {
    const address = form.elements.address;
    if (address.value) return;
    event.preventDefault();
    say('');
    turnOn().then(
      (endpoint) => {
        address.value = endpoint;
        form.requestSubmit();
      },
      () => say(Notification.permission === 'denied' ? 'denied' : 'failed'),
    );
  });
  const open = Notification.permission !== 'denied';
  form.hidden = !open;
  say(open ? '' : 'denied');
})();
