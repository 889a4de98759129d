import type { Check } from "./check.js";

const CONSTANT =
  /^(?:true|false|null|nil|none|undefined|empty|yes|no|on|off|required|optional|enabled?|disabled?|auto|default|unset|n\/a|nan|void|any|all|never|always|unknown|anonymous|basic|bearer|digest|oauth2?|jwt|saml|ldap|kerberos|plain|md5|sha-?(?:1|256|512)|hmac(?:-?sha\d{1,3})?|bcrypt|aes(?:-?\d{3})?(?:-[a-z]{3})?|rsa|ssl|tls|http|https|hidden|visible|prompt|file|env|json|ascii|utf-?(?:8|16)|latin-?1|base64|hex|pkcs(?:8|1[12])|jks|jceks|xml|text|input|submit|button)$/i;
const TYPE =
  /^(?:string|str|int|integer|number|bool|boolean|bytes?|byte\[\]|char|varchar|object|array|list|map|dict|date|uuid|float|double|long|text|blob|optional\[\w*\]|String|SecureString|std::string|\w{0,20}(?:Type|String|Enum|Field|Input|Exception|Error|Provider|Service|Handler|Manager|Factory|Builder|Config|Token|Request|Response|Controller|Validator))\??$/;
// As JOSE (RFC 7518) and Java name them.
const ALGORITHM =
  /^(?:ECDH-ES|PBES2-HS\d{3}|RSA-OAEP(?:-\d{3})?|A\d{3}(?:GCM|CBC-HS\d{3})?)(?:\+A\d{3})?(?:KW)?$|^SHA-?\d{1,3}with\w{2,8}$/i;
const VERSION = /^(?:npm|workspace|patch):|^[\^~]\d+\.\d|^[<>=]{0,2}v?\d{1,4}\.\d{1,4}\.\d{1,4}$/;
const COLOUR = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i;

// Constants of operating systems take up to 32 bits.
const NUMBERS = 2 ** 32;

const NUMBER = /^[+-]?(?:0x[0-9a-f]{1,8}|\d{1,5}|\d+\.\d*)[uUlLfF]{0,2}$/i;

/** A number, a truth value, an enum, the name of a type, a version or a colour. */
export const checkConstant: Check = ({ value, reading }) => {
  if (CONSTANT.test(value)) return "a constant";
  if (ALGORITHM.test(value)) return "the name of an algorithm";
  if (VERSION.test(value)) return "a version";
  if (COLOUR.test(value)) return "a colour";
  if (TYPE.test(value) && !/\d/.test(value)) return "the name of a type";
  return NUMBER.test(value) || (reading.quote === "" && isLongNumber(value)) ? "a number" : null;
};

function isLongNumber(value: string): boolean {
  return /^\d{1,10}$/.test(value) && Number(value) < NUMBERS;
}
