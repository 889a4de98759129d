/** What `keycensus init` writes: every setting, commented, with its default. */
export const settingsTemplate = `# keycensus.yaml: settings of keycensus for this folder. Every line is optional; what stands here as a comment is the default
# or an example. Paths are relative to this file. Command line options win over this file.

# What to look at when "keycensus scan" is given no target.
# targets: [.]

# Files: globs relative to the target. An empty include means everything.
# include: []
# exclude: ["vendor/**", "**/testdata/**"]

# Files: leave out what .gitignore and .keycensusignore name.
# ignore-files: true

# Git: look at the whole history; or only at what came after a revision.
# history: true
# since: v2.0.0

# Git: also objects that no branch or tag reaches; also the submodules.
# unreachable: false
# submodules: false

# Where the inventory lies. Default: a file in your state folder; "keycensus scan" says where.
# inventory: ../census/keys.duckdb

# The severity from which on a scan ends with exit code 1: critical, high, medium, low, info or none.
# fail-on: high

# Reports to write, as "-o" takes them: html, sarif, json, csv or junit, with a file.
# reports:
#   - html=keycensus.html
#   - sarif=keycensus.sarif

# Sightings below this confidence are not recorded: proven, shaped, likely or possible.
# min-confidence: possible

# Folders with your own patterns/ and audit/ rules ("keycensus rules check" proves them), or rules of gitleaks (TOML).
# rules: [security/keycensus-rules]

# Rules that are not to run, by id ("keycensus rules list").
# disabled-rules: []

# Numbers and words that rules work with, by rule id ("keycensus rules show <id>").
# parameters:
#   some-rule-id:
#     some-parameter: 365

# Accepted risks: a fingerprint (from a report), a rule and a resource, or a file of another scanner. Each needs a reason (a file
# is one), an approver and a last day; after it the finding is open again. All of them are listed in every report.
# waivers:
#   - fingerprint: 3f9a5c...
#     reason: test key of the emulator, opens nothing
#     approver: ann@example.org
#     until: 2027-01-31
#   - file: .gitleaksignore # or a report of gitleaks or trufflehog (JSON), or a baseline of detect-secrets, looked through
#     approver: ann@example.org
#     until: 2027-01-31

# People who left, one a line: email,left-on (the day as YYYY-MM-DD, or empty).
# roster: security/departed.csv

# Which paths belong to which environment: the same key in two of them is a finding.
# environments:
#   - name: production
#     paths: ["deploy/prod/**"]
#   - name: staging
#     paths: ["deploy/staging/**"]

# Threads that scan. Default: one a processor, at most 8.
# jobs: 4
`;
