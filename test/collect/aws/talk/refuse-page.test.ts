import { expect, test } from "vitest";
import { refusePage } from "../../../../src/collect/collectors/aws/talk/refuse-page.js";

const answer = (body: string, type = "text/html") => ({
  status: 200,
  headers: { "content-type": type },
  body: Buffer.from(body),
});

test.each(["<!DOCTYPE html><p>sign in", "\n <html><body>", "<!doctype HTML PUBLIC>"])(
  "A page is refused: %s",
  (page) => {
    expect(() => refusePage(answer(page))).toThrow("a page came instead of an answer (HTTP 200, text/html)");
  },
);

test.each(['{"Keys": []}', '<?xml version="1.0"?><ListUsersResponse/>', "<ListUsersResponse/>", ""])(
  "An answer is none, whatever it is called: %s",
  (body) => {
    expect(() => refusePage(answer(body))).not.toThrow();
  },
);
