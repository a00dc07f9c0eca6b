// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignedJson, scriptJson } from '../../../../lib/sites/shared/embedded-json.ts';

const MARKER = 'xplGlobal.document.metadata';

function pageWith(...scripts: string[]): Document {
  const doc = document.implementation.createHTMLDocument('');
  for (const text of scripts) {
    const script = doc.createElement('script');
    script.type = 'text/plain';
    script.textContent = text;
    doc.body.append(script);
  }
  return doc;
}

describe('an object that a script assigns', () => {
  it('is the first whole one behind its name', () => {
    const doc = pageWith('var x = {};', `var a; ${MARKER} = {"a":{"b":"}"}};\n${MARKER}={"a":2}; f({});`);
    expect(assignedJson(doc, MARKER)).toEqual({ a: { b: '}' } });
  });

  it('is none where something else is assigned, or it does not end', () => {
    for (const text of [`${MARKER} = f({"a":1})`, `${MARKER}={"a":`, `${MARKER}={a:1};`, `${MARKER};{"a":1}`])
      expect(assignedJson(pageWith(text), MARKER)).toBeUndefined();
  });

  it('is read whatever its texts hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string(), (value, after) => {
        // Its own key would be a command to the object's prototype.
        fc.pre(!Object.hasOwn(value, '__proto__'));
        const doc = pageWith(`${MARKER}=${JSON.stringify(value)};${after}`);
        expect(assignedJson(doc, MARKER)).toEqual(value);
      }),
    );
  });

  it.each(['\\"', '{', '"', '{"', '\\', '}{'])('of megabytes of %s is read in good time', (part) => {
    const text = `${MARKER}={"a":"${part.repeat(1_000_000)}`;
    const started = performance.now();
    expect(assignedJson(pageWith(text), MARKER)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('a script that holds nothing else', () => {
  it('is an object also where its JSON is a string of JSON', () => {
    const twice = JSON.stringify(JSON.stringify({ a: 'b' }));
    expect(scriptJson(pageWith(twice), 'script')).toEqual({ a: 'b' });
    expect(scriptJson(pageWith(JSON.stringify('no object')), 'script')).toBeUndefined();
  });

  it('is an object, or nothing', () => {
    expect(scriptJson(pageWith('{"a":1}'), 'script')).toEqual({ a: 1 });
    for (const text of ['[1]', '1', 'null', '{', '']) {
      expect(scriptJson(pageWith(text), 'script')).toBeUndefined();
    }
    expect(scriptJson(pageWith('{}'), '.none')).toBeUndefined();
  });
});
