// What a measured amount says on the side of yes and of no; of the rest it matters whether it holds.
const AMOUNTS: Readonly<Record<string, readonly [speaksFor: string, speaksAgainst: string] | undefined>> = {
  "rare pairs of letters": ["pairs of letters that words hardly have", "its letters pair as in words"],
  "pairs of letters": ["how its letters pair", "how its letters pair"],
  "likeness to words": ["unlike a word", "like a word"],
  "longest count": ["it counts nothing up", "it counts up"],
  "longest count, share": ["it counts nothing up", "it counts up"],
  "longest walk on the keyboard": ["no walk over the keyboard", "a walk over the keyboard"],
  "digits in the name": ["the digits of its name", "the digits of its name"],
  "value again in the line": ["how often the line says it", "how often the line says it"],
  "value again around": ["how often it stands around", "how often it stands around"],
  "longest run of consonants": ["consonants in a row as no word has them", "no more consonants in a row than in words"],
  "share of words": ["hardly a word in it", "it is made of words"],
  "longest word": ["no long word in it", "a long word in it"],
  "changes of class": ["letters, digits and marks in turn", "letters, digits and marks apart"],
  entropy: ["its characters vary much", "its characters vary little"],
  "entropy of the possible": ["its characters vary much for its length", "its characters vary little for its length"],
  "different characters": ["many different characters", "few different characters"],
  "different characters, share": ["hardly a character twice", "the same characters again and again"],
  "share of vowels": ["other vowels than words have", "as many vowels as words have"],
  "share of digits": ["its digits", "its digits, or that it has none"],
  "share of capitals": ["its capitals", "its capitals, or that it has none"],
  "share of small letters": ["how few small letters it has", "how many small letters it has"],
  "share of marks": ["its marks", "its marks, or that it has none"],
  "longest run of small letters": ["no long run of small letters", "a long run of small letters"],
  "longest run of digits": ["its runs of digits", "its runs of digits"],
  "longest run of one character": ["no character again and again", "a character again and again"],
  "length of the value": ["as long as secrets are", "not as long as secrets are"],
  "length modulo four": ["a length that base64 has", "a length that base64 has not"],
  "value's share of the line": ["the line is there for it", "the line is there for something else"],
  "length of the line": ["the line is of a length for it", "the line is of a length for other things"],
  "length of the name": ["a name of usual length", "a name of unusual length"],
  "rest behind the value": ["what follows it on the line", "what follows it on the line"],
  "distance from the line's start": ["where it stands on the line", "where it stands on the line"],
  indent: ["how far the line is indented", "how far the line is indented"],
  "quotes in the line": ["how the line is quoted", "how the line is quoted"],
  "value shares the name's words": ["nothing of its name in it", "words of its name in it"],
  "telling words around": ["other secrets' names around", "no other secrets' names around"],
  "tests and examples around": ["no tests or examples around", "tests or examples around"],
  "program around": ["settings rather than a program around", "a program around"],
  "lines around": ["the lines around", "the lines around"],
  "length of the lines around": ["the lines around", "the lines around"],
  "hosts and users around": ["hosts and users around", "no hosts and users around"],
  "another script around": ["no other script around", "another script around"],
};

/** One measure as a reason: its label, what was measured, and whether it spoke for a secret. */
export function sayMeasure(label: string, measured: number, speaksFor: boolean): string {
  const amount = AMOUNTS[label];
  if (amount !== undefined) return amount[speaksFor ? 0 : 1];
  return measured > 0 ? label : negate(label);
}

function negate(label: string): string {
  if (/^an? /.test(label)) return label.replace(/^an? /, "no ");
  if (/\bis /.test(label)) return label.replace(/\bis /, "is not ");
  const verb = /^(end|hold|begin|speak|share)s /.exec(label)?.[1];
  return verb === undefined ? `not ${label}` : label.replace(`${verb}s`, `does not ${verb}`);
}
