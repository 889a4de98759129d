import type { Check } from "./check.js";

const CONSTANT =
  /^(?:true|false|null|nil|none|undefined|empty|yes|no|on|off|required|optional|enabled?|disabled?|auto|default|unset|n\/a|nan|void|any|all|never|always|unknown|anonymous|basic|bearer|digest|oauth2?|jwt|saml|ldap|kerberos|plain|md5|sha-?(?:1|256|512)|hmac(?:-?sha\d{1,3})?|bcrypt|aes(?:-?\d{3})?(?:-[a-z]{3})?|rsa|ssl|tls|http|https|hidden|visible|prompt|file|env|json|xml|text|input|submit|button)$/i;
const TYPE =
  /^(?:string|str|int|integer|number|bool|boolean|bytes?|byte\[\]|char|varchar|object|array|list|map|dict|date|uuid|float|double|long|text|blob|optional\[\w*\]|String|SecureString|std::string|\w{0,20}(?:Type|String|Enum|Field|Input|Exception|Error|Provider|Service|Handler|Manager|Factory|Builder|Config|Token|Request|Response|Controller|Validator))\??$/;

/** A number, a truth value, an enum or the name of a type. */
export const checkConstant: Check = ({ value, reading }) => {
  if (CONSTANT.test(value)) return "a constant";
  if (TYPE.test(value) && !/\d/.test(value)) return "the name of a type";
  if (/^[+-]?(?:0x[0-9a-f]{1,8}|\d{1,5}|\d+\.\d*)[uUlLfF]{0,2}$/i.test(value)) return "a number";
  return reading.quote === "" && /^\d{1,9}$/.test(value) ? "a number" : null;
};
