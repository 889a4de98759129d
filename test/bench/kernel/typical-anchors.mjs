// About 250 anchors of the kinds that pattern files have: prefixes of tokens, heads of key blocks, names of secrets.
const token = (minRun, ...texts) => texts.map((text) => ({ text, ignoreCase: false, gate: "token", minRun }));
const plain = (...texts) => texts.map((text) => ({ text, ignoreCase: false, gate: "none", minRun: 0 }));
const name = (minRun, ...texts) => texts.map((text) => ({ text, ignoreCase: true, gate: "assignment", minRun }));

const words = (text) => text.trim().split(/\s+/);

export const typicalAnchors = [
  ...plain(
    "-----BEGIN ",
    "---- BEGIN SSH2",
    "PuTTY-User-Key-File-",
    "openssh-key-v1",
    "AGE-SECRET-KEY-1",
    "AGE-PLUGIN-",
    "untrusted comment:",
  ),
  ...plain(
    "ssh-rsa ",
    "ssh-ed25519 ",
    "ecdsa-sha2-nistp",
    "sk-ssh-ed25519@",
    "<RSAKeyValue>",
    "Private-key-format:",
    "LS0tLS1CRUdJTi",
    "MIIEvQIBAD",
  ),
  ...plain(
    "MIIEowIBAA",
    "MHcCAQEE",
    "PrivateKey = ",
    "PresharedKey = ",
    "protected-private-key",
    '"kty"',
    "'kty'",
    "https://hooks.slack.com/",
  ),
  ...plain(
    "discord.com/api/webhooks/",
    "webhook.office.com/",
    "AccountKey=",
    "SharedAccessKey=",
    "//user:",
    "://",
    "_authToken=",
    "_auth = ",
  ),
  ...token(16, ...words("AKIA ASIA ABIA ACCA A3T AROA AIDA")),
  ...token(
    30,
    ...words(
      "ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- gldt- glrt- glcbt- glptt- glft- glsoat- glffct- glimt- glagent- _gitlab_session=",
    ),
  ),
  ...token(10, ...words("xoxb- xoxp- xoxa- xoxr- xoxe- xoxe.xoxp- xapp- xoxs- xoxo-")),
  ...token(
    20,
    ...words(
      "sk_live_ sk_test_ rk_live_ rk_test_ pk_live_ whsec_ sk-ant- sk-proj- sk-svcacct- sk-or-v1- gsk_ xai- pplx- r8_ hf_ api_org_",
    ),
  ),
  ...token(
    20,
    ...words(
      "AIza ya29. GOCSPX- 1//0 eyJ ICA SG. key- npm_ pypi-AgE rubygems_ dckr_pat_ dckr_oat_ oy2 nuget_ CLOJARS_ cio",
    ),
  ),
  ...token(
    20,
    ...words(
      "dop_v1_ doo_v1_ dor_v1_ hvs. hvb. hvr. atlasv1. dapi EAAC EAAA sq0atp- sq0csp- sq0idp- shpat_ shpca_ shppa_ shpss_",
    ),
  ),
  ...token(
    20,
    ...words(
      "lin_api_ NRAK- NRII- NRJS- NRAA- PMAK- pul- pscale_tkn_ pscale_pw_ pscale_oauth_ sntrys_ sntryu_ glsa_ glc_ tk- tfp_ rdme_ duffel_test_ duffel_live_",
    ),
  ),
  ...token(
    20,
    ...words(
      "figd_ ATATT3 ATCTT3 ATBB FLWSECK FLWPUBK ops_eyJ A3- fio-u- fo1_ fm1r_ fm2_ frt- phc_ phx_ PK. bkua_ CCIPAT_ CCIPRJ_ CFPAT- c-t.",
    ),
  ),
  ...token(
    20,
    ...words(
      "LTAI AKID AKLT xkeysib- mailgun EZAK EZTK shippo_live_ shippo_test_ amzn1.oauth2- amzn.mws. edgeapi sbp_ sb_secret_ nfp_ vercel_ waka_ ntn_ secret_",
    ),
  ),
  ...token(
    20,
    ...words(
      "tskey- doppler dp.pt. dp.st. dp.ct. dp.sa. dp.scim. infracost ico- sgp_ lmnr_ pat- apify_api_ tvly- jina_ nvapi- ak_ ctx7 ddp_ ddapp_",
    ),
  ),
  ...name(
    8,
    ...words(
      "password passwd passphrase pass_word pwd secret token api_key apikey api-key access_key accesskey access-key auth_key authkey private_key",
    ),
  ),
  ...name(
    8,
    ...words(
      "privatekey private-key encryption_key encryptionkey signing_key signingkey secret_key secretkey secret-key client_secret clientsecret client-secret",
    ),
  ),
  ...name(
    8,
    ...words(
      "credential auth_token authtoken auth-token access_token accesstoken bearer authorization connectionstring connection_string conn_str db_pass dbpass",
    ),
  ),
  ...name(
    8,
    ...words(
      "masterkey master_key storage_key account_key service_key jwt_secret session_secret cookie_secret hmac salt webhook_secret consumer_secret consumer_key",
    ),
  ),
  ...name(
    16,
    ...words(
      "adafruit airtable algolia alibaba asana atlassian jira auth0 beamer bitbucket bittrex cloudflare cisco codecov cohere coinbase confluent contentful databricks",
    ),
  ),
  ...name(
    16,
    ...words(
      "datadog digitalocean discord docker dropbox droneci dynatrace etsy facebook fastly finicity finnhub flickr flutterwave freshbooks gitter gocardless hashicorp",
    ),
  ),
  ...name(
    16,
    ...words(
      "heroku hubspot intercom jfrog artifactory kraken kucoin launchdarkly linear linkedin lob_api mailchimp mailgun mapbox mattermost messagebird netlify newrelic",
    ),
  ),
  ...name(
    16,
    ...words(
      "nytimes okta openai paypal plaid planetscale postman prefect rapidapi sendbird sendgrid sendinblue sentry shopify sidekiq snyk sonar square squarespace stripe",
    ),
  ),
  ...name(
    16,
    ...words(
      "sumologic telegram travis trello twilio twitch twitter typeform yandex zendesk zapier firebase supabase pinecone",
    ),
  ),
];
