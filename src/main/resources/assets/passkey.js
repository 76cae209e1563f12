// Passkeys: asks the server for a challenge, the device for an answer, and sends it back.
(function () {
  var supported = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

  function post(url, token, body) {
    return fetch(url, {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'X-CSRF-TOKEN': token},
      body: JSON.stringify(body)
    }).then(function (answer) {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  }

  function named(box) {
    var fields = {};
    var form = box.closest('form');
    if (form) form.querySelectorAll('input[name="name"]').forEach(function (input) { fields[input.name] = input.value; });
    return fields;
  }

  function ask(box) {
    var token = box.dataset.token;
    return post(box.dataset.options, token, named(box)).then(function (options) {
      return box.dataset.passkey === 'create'
        ? navigator.credentials.create({publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options)})
        : navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
    }).then(function (credential) {
      var body = named(box);
      body.credential = credential.toJSON();
      return post(box.dataset.finish, token, body);
    }).then(function (answer) {
      location.assign(answer.location);
    });
  }

  document.querySelectorAll('[data-passkey]').forEach(function (box) {
    if (!supported || box.dataset.ready) return;
    box.dataset.ready = 'yes';
    var go = box.querySelector('[data-passkey-go]');
    var failed = box.querySelector('[data-passkey-failed]');
    box.querySelector('[data-passkey-without]').hidden = true;
    go.hidden = false;
    go.addEventListener('click', function () {
      failed.hidden = true;
      go.disabled = true;
      ask(box).catch(function () { failed.hidden = false; }).then(function () { go.disabled = false; });
    });
  });
})();
