#!/bin/sh
# The whole life of this tender, on a copy: ask, publish, import, review, evaluate, a refused award, clarification, award, debriefs, verify on another
# copy, accept. Run it from anywhere; nothing in this folder is changed. PROOFHOUSE names the program where it is not the one of this tree.
set -eu

example=$(cd "$(dirname "$0")" && pwd)
proofhouse=${PROOFHOUSE:-$example/../../build/release/proofhouse}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tender=$work/tender

step() { printf '\n== %s\n' "$*"; }

# Runs a command whose answer is no: exit status 1, and nothing else.
refused() {
  status=0
  "$@" || status=$?
  if [ "$status" -ne 1 ]; then
    echo "life.sh: $2 ended with $status where 1 was due" >&2
    exit 1
  fi
}

step "The rules, before anybody bids"
mkdir "$tender"
cp -R "$example/tender.yaml" "$example/waivers.yaml" "$example/knowledge" "$example/trust" "$tender/"
rm "$tender/trust/talfurt-procurement.yaml"
"$proofhouse" key new "$work/buyer.pem" --name "Head of Procurement"
cp "$work/buyer.pem.trust.yaml" "$tender/trust/buyer.yaml"

step "Ask: the documents and the questionnaire, signed as edition 1"
"$proofhouse" ask "$tender" --out "$work/pack" --html-only
"$proofhouse" ask "$tender" --publish --key "$work/buyer.pem" --at 2026-08-31 --html-only

step "A bidder asks; all bidders get the answer: edition 2"
cat >"$tender/questions.yaml" <<'YAML'
questions:
  - question: "Is a licence needed for the second login factor of the panel on the unit?"
    answer: "No. What a demand asks for is part of the price lines."
    date: 2026-09-10
YAML
"$proofhouse" ask "$tender" --publish --key "$work/buyer.pem" --at 2026-09-14 --html-only --changes "One question was answered."

step "Bids come in: the papers as they were sent, the answers imported"
for bid in bargain keystone meridian nordlys; do
  mkdir -p "$tender/bids/$bid"
  cp -R "$example/bids/$bid/bid.yaml" "$example/bids/$bid/evidence" "$tender/bids/$bid/"
  sed 's/"edition": "1"/"edition": "2"/' "$example/bids/$bid/response.json" >"$work/$bid.json"
  "$proofhouse" respond import "$tender" "$bid" "$work/$bid.json" >"$work/$bid.import"
done
head -n 12 "$work/nordlys.import"

step "People review what no reader can judge"
cp -R "$example/reviews" "$tender/"
cat >"$tender/reviews/interests.yaml" <<'YAML'
conflicts:
  - {person: "Reviewer A", date: 2026-10-16}
  - {person: "Reviewer B", date: 2026-10-16}
  - {person: "Reviewer C", date: 2026-10-16}
YAML

step "Evaluate, first without prices for those who judge"
"$proofhouse" evaluate "$tender" --without-prices
"$proofhouse" evaluate "$tender"

step "The cheapest cannot be awarded"
refused "$proofhouse" award "$tender" bargain --key "$work/buyer.pem" --on 2026-11-09

step "A question after the deadline, and its answer"
mkdir -p "$tender/clarifications/nordlys"
cat >"$tender/clarifications/nordlys/1.yaml" <<'YAML'
about: evidence
evidence: price-list.txt
asked: 2026-10-26
question: "Is the price of support in your list the sum for all years?"
answered: 2026-10-28
answer: "Yes, it is one sum to the end of 2041."
YAML
"$proofhouse" evaluate "$tender"

step "Award"
"$proofhouse" award "$tender" nordlys --key "$work/buyer.pem" --on 2026-11-09
ls "$tender/award" "$tender/award/notices" "$tender/award/debriefs"/*

step "An award is never written over"
status=0
"$proofhouse" award "$tender" nordlys --key "$work/buyer.pem" --on 2026-11-09 || status=$?
[ "$status" -eq 3 ]

step "An auditor verifies it on another copy"
cp -R "$tender" "$work/auditor"
"$proofhouse" verify "$work/auditor/award/decision.json" --tender "$work/auditor"

step "A losing bidder verifies its own debrief, with the buyer's key and its own bid"
mkdir -p "$work/keystone/bids" "$work/keystone/trust"
cp "$tender/trust/buyer.yaml" "$work/keystone/trust/"
cp -R "$tender/bids/keystone" "$work/keystone/bids/"
"$proofhouse" verify "$tender/award/debriefs/keystone/bundle.json" --trust "$work/keystone/trust"

step "One changed byte is found"
printf ' ' >>"$work/auditor/bids/nordlys/evidence/price-list.txt"
refused "$proofhouse" verify "$work/auditor/award/decision.json" --tender "$work/auditor"

step "The delivery against the award: the site tests are still due"
cp -R "$example/deliveries" "$tender/"
refused "$proofhouse" accept "$tender" nordlys "$tender/deliveries/nordlys" --key "$work/buyer.pem" --on 2026-12-10 \
  --knowledge "$tender/deliveries/known_exploited_vulnerabilities.json"

step "What this tender says to the market"
"$proofhouse" tender signal "$tender" --out "$work/signal"

printf '\nThe whole life went as it should.\n'
