import { expect, it } from "vitest";
import { parseTarget } from "../../../../src/collect/collectors/aws/plan/parse-target.js";

const OWN = { profile: null, accounts: "own", role: null, regions: null };

it.each([
  ["aws://", OWN],
  ["aws:///", OWN],
  ["aws://audit@", { ...OWN, profile: "audit" }],
  ["aws://my%2Dprofile@", { ...OWN, profile: "my-profile" }],
  [
    "aws://audit@?regions=us-east-1,eu-west-1,us-east-1",
    { ...OWN, profile: "audit", regions: ["eu-west-1", "us-east-1"] },
  ],
  [
    "aws://org?role=ops/audit&regions=us-gov-west-1",
    { profile: null, accounts: "organisation", role: "ops/audit", regions: ["us-gov-west-1"] },
  ],
  ["aws://base@org?role=audit", { profile: "base", accounts: "organisation", role: "audit", regions: null }],
  ["aws://111122223333?role=audit", { ...OWN, accounts: { id: "111122223333" }, role: "audit" }],
])("%s is understood.", (uri, target) => {
  expect(parseTarget(uri)).toEqual(target);
});

it.each([
  ["aws://audit", /"audit".*/, /a profile is written aws:\/\/PROFILE@/],
  ["aws://org", /role is missing/, /\?role=NAME/],
  ["aws://?region=eu-west-1", /parameter "region"/, /regions, role/],
  ["aws://?role=a&role=b", /parameter "role" stands there twice/, /once/],
  ["aws://?regions=", /region ""/, /eu-west-1,us-east-1/],
  ["aws://?regions=eu-west", /region "eu-west"/, /eu-west-1,us-east-1/],
  ["aws://?role=a%20b", /role "a b"/, /name of a role/],
  ["aws://@", /profile ""/, /~\/.aws\/config/],
  ["aws://%zz@", /"%zz"/, /percent signs/],
  ["aws://12345", /"12345"/, /12 digits/],
  ["aws://a/b", /the whole/, /aws:\/\/org\?role=ROLE/],
])("%s is refused with the part that is wrong and what may stand there.", (uri, part, allowed) => {
  const refuse = (): unknown => {
    try {
      return parseTarget(uri);
    } catch (error) {
      return error;
    }
  };
  expect(refuse()).toMatchObject({ message: expect.stringMatching(part), hint: expect.stringMatching(allowed) });
});
