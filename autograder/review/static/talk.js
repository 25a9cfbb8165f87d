// Asks the program on this machine.

// It answered that it did not do it; `texts` says why, in all languages.
export class Refused extends Error {
  constructor(texts, isOvertaken) {
    super(texts.en);
    this.texts = texts;
    this.isOvertaken = isOvertaken;
  }
}

// It does not answer.
export class Gone extends Error {}

async function ask(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: "no-store", ...options });
  } catch {
    throw new Gone();
  }
  if (response.status === 204) return null;
  if (!response.headers.get("Content-Type")?.startsWith("application/json")) throw new Gone();
  const data = await response.json();
  if (!response.ok) throw new Refused(data.error, response.status === 409);
  return data;
}

export function get(path) {
  return ask(path, {});
}

export function post(path, data = {}) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(data) });
}
