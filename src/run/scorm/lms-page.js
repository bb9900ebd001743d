// The LMS's own page: holds scorm-again's API, notes every call, shows the SCO in a frame.
(() => {
  const setup = JSON.parse(document.getElementById('setup').textContent);
  const unsent = [];
  let order = 0;
  let exit = '';

  // Like Moodle: a synchronous request, and a beacon where the browser forbids that (page dismissal).
  // A beacon's fate is unknown, so the answer is always "true".
  function post(url, value) {
    const body = JSON.stringify(value);
    try {
      const request = new XMLHttpRequest();
      request.open('POST', url, false);
      request.setRequestHeader('Content-Type', 'application/json');
      request.send(body);
      return request.status === 200;
    } catch {
      navigator.sendBeacon(url, body);
      return true;
    }
  }
  // Beacons of 64 KiB at most may be on their way together; a page that is not being left can wait for the rest.
  const send = (calls) => {
    const body = JSON.stringify(calls);
    if (navigator.sendBeacon(setup.callsUrl, body)) return;
    try {
      const request = new XMLHttpRequest();
      request.open('POST', setup.callsUrl, false);
      request.send(body);
    } catch {
      const brief = calls.map((call) => ({ ...call, value: String(call.value).slice(0, 100) }));
      navigator.sendBeacon(setup.callsUrl, JSON.stringify(brief));
    }
  };
  const tell = () => {
    while (unsent.length > 0) send(unsent.splice(0, 200));
  };
  window.addEventListener('pagehide', tell);

  const lms = {
    processHttpRequest(url, params) {
      const ok = post(url, { launch: setup.launch, order, exit, cmi: params.cmi });
      return { result: ok ? 'true' : 'false', errorCode: ok ? 0 : 101 };
    },
    updateSettings() {},
  };
  const settings = { lmsCommitUrl: setup.commitUrl, httpService: lms, logLevel: 5, autocommit: false };
  const api = setup.edition === '1.2' ? new Scorm12API(settings) : new Scorm2004API(settings);
  api.loadFromJSON({ cmi: setup.cmi });

  const prefix = setup.edition === '1.2' ? 'LMS' : '';
  const methods = [
    'Initialize',
    setup.edition === '1.2' ? 'Finish' : 'Terminate',
    'GetValue',
    'SetValue',
    'Commit',
  ];
  const noted = {};
  /** Error code that a fault told instead of the LMS's own. */
  let told;
  for (const name of methods) {
    noted[prefix + name] = (...args) => {
      // What a test has set: an LMS in trouble, which has not heard what it answers so.
      const fault = window.fault?.(name === 'Finish' ? 'Terminate' : name, ...args);
      told = fault?.error;
      if (fault?.throws) throw new Error('the LMS fell over');
      for (const end = performance.now() + (fault?.wait ?? 0); performance.now() < end; );
      if (fault && 'error' in fault) return fault.result;
      const result = api[prefix + name](...args);
      const element = name === 'GetValue' || name === 'SetValue' ? String(args[0]) : '';
      const error = String(api[`${prefix}GetLastError`]());
      if (name === 'SetValue' && /^cmi\.(core\.)?exit$/.test(element) && error === '0') exit = args[1];
      unsent.push({
        launch: setup.launch,
        order: order++,
        method: name === 'Finish' ? 'Terminate' : name,
        element,
        value: args[1] === undefined ? '' : args[1],
        result: String(result),
        error,
      });
      // The SCO may vanish right after these; what came before is history, and needs no hurry.
      if (name === 'Commit' || name === 'Finish' || name === 'Terminate') tell();
      else if (unsent.length === 1) setTimeout(tell, 50);
      return result;
    };
  }
  for (const name of ['GetLastError', 'GetErrorString', 'GetDiagnostic']) {
    noted[prefix + name] = (...args) =>
      name === 'GetLastError' && told !== undefined ? told : api[prefix + name](...args);
  }
  // Under its own name where it is to be found, and always under one that no course knows.
  if (setup.api) window[setup.edition === '1.2' ? 'API' : 'API_1484_11'] = noted;
  window.lms = noted;

  if (setup.popup) {
    window.open(setup.content, 'sco');
    return;
  }
  const frame = document.createElement('iframe');
  frame.id = 'sco';
  frame.title = 'SCO';
  frame.src = setup.content;
  document.body.append(frame);
})();
