"""compose.py SCHEMA FILE: checks FILE against the schema of the Compose Specification, then against our own rules."""

import json
import os
import re
import sys

import jsonschema
from ruamel.yaml import YAML



def interpolate(value):
    """Compose's ${NAME:-default}, with every name unset."""
    if isinstance(value, dict):
        return {key: interpolate(each) for key, each in value.items()}
    if isinstance(value, list):
        return [interpolate(each) for each in value]
    if isinstance(value, str):
        return re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", value)
    return value


def against_schema(schema, compose):
    for error in sorted(jsonschema.Draft7Validator(schema).iter_errors(compose), key=lambda e: list(map(str, e.path))):
        yield f"{'.'.join(map(str, error.path)) or 'top'}: {error.message}"


def against_rules(compose, folder):
    services = compose["services"]
    for name, service in services.items():
        for key in ("healthcheck", "restart", "read_only", "security_opt", "cap_drop", "deploy", "networks", "logging"):
            if not service.get(key):
                yield f"{name}: has no {key}"
        if "no-new-privileges:true" not in service.get("security_opt", []):
            yield f"{name}: may gain privileges"
        if "limits" not in service.get("deploy", {}).get("resources", {}):
            yield f"{name}: has no resource limits"
        for key, value in (service.get("environment") or {}).items():
            if re.search(r"PASSWORD|SECRET|KEY|TOKEN|URI", key) and not str(value).startswith("/run/"):
                yield f"{name}: {key} is a secret in the environment, give it by file"
        for other, how in service.get("depends_on", {}).items():
            if how["condition"] == "service_healthy" and "healthcheck" not in services[other]:
                yield f"{name}: waits for the health of {other}, which has none"
        yield from unknown_references(name, service, compose)
        yield from missing_files(name, service, folder)
    if services["mongo"].get("ports"):
        yield "mongo: publishes a port"
    if not compose["networks"]["inside"].get("internal") or services["mongo"]["networks"] != ["inside"]:
        yield "mongo: is reachable from outside the inner network"
    for secret, how in compose["secrets"].items():
        if not how["file"].startswith("./.secrets/"):
            yield f"secret {secret}: is not in .secrets/"


def unknown_references(name, service, compose):
    for secret in service.get("secrets", []):
        source = secret if isinstance(secret, str) else secret["source"]
        if source not in compose["secrets"]:
            yield f"{name}: secret {source} is not defined"
    for network in service["networks"]:
        if network not in compose["networks"]:
            yield f"{name}: network {network} is not defined"
    for volume in service.get("volumes", []):
        source = volume.split(":")[0]
        if not source.startswith(".") and source not in compose["volumes"]:
            yield f"{name}: volume {source} is not defined"


def missing_files(name, service, folder):
    paths = [volume.split(":")[0] for volume in service.get("volumes", []) if volume.startswith(".")]
    if "build" in service:
        paths.append(service["build"]["dockerfile"])
    for path in paths:
        if not os.path.isfile(os.path.join(folder, path)):
            yield f"{name}: {path} does not exist"


def main():
    schema_path, compose_path = sys.argv[1:]
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    with open(compose_path, encoding="utf-8") as file:
        compose = interpolate(YAML(typ="safe", pure=True).load(file))
    compose = json.loads(json.dumps(compose))
    problems = list(against_schema(schema, compose))
    problems += against_rules(compose, os.environ.get("COMPOSE_FOLDER") or os.path.dirname(os.path.abspath(compose_path)))
    print("\n".join(problems) or "good")
    sys.exit(1 if problems else 0)


main()
