'use strict';
// What waits on this phone until there is signal. It is written and never read here: each piece is sealed to the letterbox of
// the programme (HPKE, RFC 9180: P-256, HKDF-SHA256, AES-256-GCM) before it is stored, so that whoever holds the phone finds
// only that something waits. The same file runs in pages and in the worker.
const Outbox = (() => {
  const MOST_OPS = 20;
  const MOST_BYTES = 600000;
  // Above this a piece goes alone, as its bytes: as text among others it would weigh a third more.
  const ALONE = 30000;
  // A file that she takes from the phone stays below what the page takes that she brings it to.
  const MOST_OF_A_FILE = 7500000;
  // Some phones throw away what lies on them after seven days without a visit: she is told before.
  const LONG = 5 * 86400000;
  const STORES = ['outbox', 'receipts', 'marks', 'state'];

  // --- the store: one connection for each transaction, so that a newer version of it is never kept waiting
  const open = () => new Promise((done, fail) => {
    const asked = indexedDB.open('notes', 1);
    asked.onupgradeneeded = () => {
      for (const name of ['outbox', 'receipts']) asked.result.createObjectStore(name, { keyPath: 'id' });
      for (const name of ['marks', 'state']) asked.result.createObjectStore(name);
    };
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => fail(asked.error);
  });

  // Does the work in one transaction and answers what it returns; "strict" is on the disk before we say that it is kept.
  const within = async (mode, work) => {
    const db = await open();
    try {
      return await new Promise((done, fail) => {
        const transaction = db.transaction(STORES, mode, { durability: 'strict' });
        const stores = Object.fromEntries(STORES.map((name) => [name, transaction.objectStore(name)]));
        let answer;
        transaction.oncomplete = () => done(answer);
        transaction.onabort = () => fail(transaction.error);
        work(stores, (value) => (answer = value));
      });
    } finally {
      db.close();
    }
  };
  const all = (name) => within('readonly', (stores, tell) => {
    stores[name].getAll().onsuccess = (event) => tell(event.target.result);
  });
  // Each piece without its content: voices are heavy, and whoever counts needs none of them.
  const list = () => within('readonly', (stores, tell) => {
    const found = [];
    tell(found);
    stores.outbox.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      const { sealed, ...rest } = cursor.value;
      found.push({ ...rest, bytes: sealed.length });
      cursor.continue();
    };
  });
  const sealedOf = (id) => within('readonly', (stores, tell) => {
    stores.outbox.get(id).onsuccess = (event) => tell(event.target.result && event.target.result.sealed);
  });
  const read = (key) => within('readonly', (stores, tell) => {
    stores.state.get(key).onsuccess = (event) => tell(event.target.result);
  });
  const write = (key, value) => within('readwrite', (stores) => stores.state.put(value, key));
  const change = (key, how) => within('readwrite', (stores) => {
    stores.state.get(key).onsuccess = (event) => stores.state.put(how(event.target.result), key);
  });

  // --- bytes
  const utf8 = (text) => new TextEncoder().encode(text);
  const join = (...parts) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };
  const toText = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };
  const fromText = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

  // --- sealing
  const KEM = join(utf8('KEM'), new Uint8Array([0, 16]));
  const SUITE = join(utf8('HPKE'), new Uint8Array([0, 16, 0, 1, 0, 2]));
  const NONE = new Uint8Array(0);
  const labelled = (suite, label, bytes) => join(utf8('HPKE-v1'), suite, utf8(label), bytes);
  // Extract and expand in one step, both with their labels.
  const derive = async (suite, salt, [label, secret], [purpose, info], length) => {
    const key = await crypto.subtle.importKey('raw', labelled(suite, label, secret), 'HKDF', false, ['deriveBits']);
    const about = join(new Uint8Array([0, length]), labelled(suite, purpose, info));
    const bits = { name: 'HKDF', hash: 'SHA-256', salt, info: about };
    return new Uint8Array(await crypto.subtle.deriveBits(bits, key, length * 8));
  };
  const extract = async (label, bytes) => {
    const key = await crypto.subtle.importKey('raw', new Uint8Array(32), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, labelled(SUITE, label, bytes)));
  };
  const seal = async (slot, context, clear) => {
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const point = fromText(slot.point);
    const theirs = await crypto.subtle.importKey('raw', point, curve, false, []);
    const mine = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
    const shown = new Uint8Array(await crypto.subtle.exportKey('raw', mine.publicKey));
    const common = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine.privateKey, 256));
    const secret = await derive(KEM, NONE, ['eae_prk', common], ['shared_secret', join(shown, point)], 32);
    const about = join(new Uint8Array([0]), await extract('psk_id_hash', NONE), await extract('info_hash', utf8(context)));
    const bytes = await derive(SUITE, secret, ['secret', NONE], ['key', about], 32);
    const iv = await derive(SUITE, secret, ['secret', NONE], ['base_nonce', about], 12);
    const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']);
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, clear));
    return join(fromText(slot.prefix), shown, sealed);
  };

  // --- ids that tell their time (UUIDv7); the server believes the time no further than it can check it
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let at = 5; at >= 0; at--) {
      bytes[at] = time % 256;
      time = Math.floor(time / 256);
    }
    bytes[6] = (bytes[6] & 15) | 112;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  // --- keeping: resolves only when it is on the disk; whoever calls keeps what was typed until then
  // What she recorded or photographed lies behind the words, after a zero byte.
  const save = async (what, mark, files = []) => {
    const me = await read('me');
    if (!me) throw new Error('nobody');
    const id = newId();
    const contents = [];
    for (const one of files) contents.push(new Uint8Array(await one.content.arrayBuffer()));
    const parts = files.map((one, at) => ({ kind: one.kind, bytes: contents[at].length }));
    const text = utf8(JSON.stringify({ v: 1, at: Date.now(), ...what, ...(parts.length ? { parts } : {}) }));
    const clear = parts.length ? join(text, new Uint8Array(1), ...contents) : text;
    const sealed = await seal(me.slot, 'offline op|' + me.owner + '|' + id, clear);
    await within('readwrite', (stores) => {
      stores.state.get('n').onsuccess = (event) => {
        const n = (event.target.result || 0) + 1;
        stores.state.put(n, 'n');
        stores.outbox.add({ id, owner: me.owner, n, sealed });
        if (mark) stores.marks.put({ id, state: 'waiting', bytes: sealed.length }, mark);
      };
    });
    return id;
  };

  // --- who is signed in; another woman than before means that nothing of the one before is shown
  const ask = () => fetch('/offline/me', { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' });
  const greet = async () => {
    let answer;
    try {
      await leftBefore();
      answer = await ask();
    } catch {
      return { state: 'no-signal' };
    }
    if (answer.status >= 500) return { state: 'no-signal' };
    if (!answer.ok) return { state: 'signed-out' };
    const { owner, csrf, slot } = await answer.json();
    await within('readwrite', (stores) => {
      stores.state.get('me').onsuccess = (event) => {
        if (event.target.result && event.target.result.owner !== owner) clear(stores);
        stores.state.put({ owner, slot }, 'me');
      };
    });
    return { state: 'signed-in', owner, csrf, slot };
  };
  const clear = (stores) => {
    stores.marks.clear();
    stores.receipts.clear();
    stores.state.delete('me');
  };
  // At hand-over, sign-out and quick exit: nothing readable stays, everything unsent does.
  const forget = () => within('readwrite', clear);

  // A page that is kept has no form to sign out with: it is done here, at the latest before the next page with signal.
  const leave = async () => {
    await write('leave', true);
    await forget();
    const answer = await ask();
    if (answer.ok) {
      const { csrf } = await answer.json();
      const body = new URLSearchParams({ exit: 'yes' });
      await fetch('/sign-out', { method: 'POST', credentials: 'same-origin', headers: { 'X-CSRF-TOKEN': csrf }, body });
    }
    await write('leave', false);
  };
  const leftBefore = async () => {
    if (await read('leave')) await leave();
  };

  // --- sending
  const waiting = async (owner) => (await list())
    .filter((op) => op.owner === owner && !op.refused)
    .sort((one, other) => one.n - other.n);
  const batchOf = (ops, most) => {
    const batch = [];
    let bytes = 0;
    for (const op of ops) {
      if (!batch.length && op.bytes > ALONE) return [op];
      bytes += op.bytes * 1.4;
      if (batch.length === most || (batch.length && (bytes > MOST_BYTES || op.bytes > ALONE))) break;
      batch.push(op);
    }
    return batch;
  };
  const goesAlone = (batch) => batch[0].bytes > ALONE;
  const bring = (me, path, type, body) => fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { 'Content-Type': type, 'X-CSRF-TOKEN': me.csrf },
    body,
  });
  const post = async (me, batch) => {
    if (goesAlone(batch)) {
      const path = '/offline/ops/' + batch[0].id + '?sentAt=' + Date.now();
      return bring(me, path, 'application/octet-stream', await sealedOf(batch[0].id));
    }
    const ops = [];
    for (const { id } of batch) ops.push({ id, sealed: toText(await sealedOf(id)) });
    return bring(me, '/offline/ops', 'application/json', JSON.stringify({ sentAt: Date.now(), ops }));
  };
  const weightOf = (batch) => batch.reduce((sum, op) => sum + op.bytes, 0) * (goesAlone(batch) ? 1 : 1.4);
  // What the server has is taken off; what it cannot read stays, marked, to be taken out as a file.
  const settle = (answers) => within('readwrite', (stores) => {
    for (const answer of answers) {
      if (answer.outcome === 'later') continue;
      if (answer.outcome === 'refused') {
        stores.outbox.get(answer.id).onsuccess = (event) => {
          const op = event.target.result;
          if (op) stores.outbox.put({ ...op, refused: answer.reason });
        };
      } else {
        stores.outbox.delete(answer.id);
        // what counts like anything else needs no word; the rest is told until she has seen it with signal
        if (answer.outcome !== 'received' || answer.clock) stores.receipts.put(answer);
      }
    }
    stores.marks.openCursor().onsuccess = (event) => {
      const cursor = event.target.result;
      if (!cursor) return;
      const answer = answers.find((one) => one.id === cursor.value.id);
      if (answer && answer.outcome !== 'later') cursor.update({ ...cursor.value, state: answer.outcome });
      cursor.continue();
    };
  });
  const sendAll = async () => {
    if (!(await list()).length) return 'nothing';
    const me = await greet();
    if (me.state !== 'signed-in') return me.state;
    const tried = new Set();
    let most = MOST_OPS;
    for (;;) {
      const batch = batchOf((await waiting(me.owner)).filter((op) => !tried.has(op.id)), most);
      if (!batch.length) return tried.size ? 'later' : 'sent';
      let answer;
      try {
        answer = await post(me, batch);
      } catch {
        return 'no-signal';
      }
      if (answer.ok) {
        const { answers } = await answer.json();
        await settle(answers);
        await spend(weightOf(batch));
        const left = new Set(batch.map((op) => op.id));
        for (const one of answers) if (one.outcome !== 'later') left.delete(one.id);
        left.forEach((id) => tried.add(id));
      } else if (answer.type === 'opaqueredirect') {
        return 'signed-out';
      } else if (answer.status === 413 && goesAlone(batch)) {
        await settle([{ id: batch[0].id, outcome: 'refused', reason: 'large' }]);
      } else if ([413, 422].includes(answer.status)) {
        // one of them is not as the server wants it: find out which, so that it holds nobody up
        if (batch.length === 1) tried.add(batch[0].id);
        most = 1;
      } else {
        return 'later';
      }
    }
  };
  // One sender at a time on this phone, whatever is open.
  const send = () => (navigator.locks
    ? navigator.locks.request('outbox', { ifAvailable: true }, (lock) => (lock ? sendAll() : 'busy'))
    : sendAll());

  // --- what it cost her this month
  const month = () => 'used ' + new Date().toISOString().slice(0, 7);
  const spend = (bytes) => change(month(), (before) => (before || 0) + Math.round(bytes));
  const spent = async () => (await read(month())) || 0;

  // --- what may be known without reading anything
  const counts = async () => {
    const [ops, me] = [await list(), await read('me')];
    const hers = me ? ops.filter((op) => op.owner === me.owner) : [];
    const madeAt = ops.map((op) => parseInt(op.id.replace('-', '').slice(0, 12), 16));
    return {
      old: madeAt.some((at) => Date.now() - at > LONG),
      waiting: hers.filter((op) => !op.refused).length,
      bytes: hers.filter((op) => !op.refused).reduce((sum, op) => sum + op.bytes, 0),
      refused: hers.filter((op) => op.refused).length,
      others: ops.length - hers.length,
      signedIn: Boolean(me),
    };
  };
  // The sealed pieces as files, to be sent later from anywhere: one, unless voices make it too large.
  const files = async () => {
    const me = await read('me');
    const ops = (await list()).filter((op) => !me || op.owner === me.owner).sort((one, other) => one.n - other.n);
    const written = [];
    let texts = [];
    let size = 0;
    const end = () => {
      if (texts.length) written.push('{"v":1,"sentAt":' + Date.now() + ',"ops":[' + texts.join(',') + ']}');
      [texts, size] = [[], 0];
    };
    for (const { id, owner } of ops) {
      const sealed = await sealedOf(id);
      if (!sealed) continue;
      const text = JSON.stringify({ id, owner, sealed: toText(sealed) });
      if (size + text.length > MOST_OF_A_FILE) end();
      texts.push(text);
      size += text.length + 1;
    }
    end();
    return written;
  };

  return { all, list, read, write, change, within, save, seal, send, greet, forget, leave, leftBefore, spend, spent, counts, files, fromText, toText, utf8 };
})();
