#!/usr/bin/env python3
"""Writes the man page gangmu.1 from the one definition of the command line.

usage: gangmu --experimental-dump-help | manual.py README.md > gangmu.1

Commands, arguments and options are those that the program tells of itself; the keys are those of the README, which
tests compare with the program's key table. Only what neither of them knows is written here. The date is that of
SOURCE_DATE_EPOCH, so that the same source makes the same page.
"""
import datetime
import json
import os
import re
import sys

ENVIRONMENT = [
    ("LC_ALL, LC_MESSAGES, LANG", "The language: Chinese in traditional or simplified characters, else English."),
    ("XDG_STATE_HOME", "Where gangmu/ keeps what is remembered of documents; ~/.local/state if not set."),
    ("XDG_CONFIG_HOME", "Where gangmu/config.toml stands; ~/.config if not set."),
    ("COLORFGBG", "The ground of the terminal, dark or light."),
    ("NO_COLOR", "If it is set to anything, there are no colours."),
    ("TERM", "The terminal, as terminfo calls it."),
    ("VISUAL, EDITOR", "The editor that v opens."),
]
STATUS = [
    ("0", "All is well; search has found something, check nothing."),
    ("1", "Trouble with a file or the terminal; search has found nothing, check something."),
    ("2", "Wrong usage; for search and check any trouble."),
]


def escaped(words):
    """Words as roff takes them literally."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga").replace("^", "\\(ha")
    return re.sub(r"^([.'])", r"\\&\1", words.replace("~", "\\(ti"))


def bold(words):
    return f"\\fB{escaped(words)}\\fR"


def value(argument):
    """What stands for a value: a name, or the values themselves where there are few."""
    values = argument.get("allValues", [])
    if 0 < len(values) < 4:
        return "|".join(bold(one) for one in values)
    return f"\\fI{escaped(argument['valueName'])}\\fR"


def name(name):
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def head(argument):
    """What one types: -o, --output FILE."""
    if argument["kind"] == "positional":
        return value(argument)
    names = ", ".join(bold(name(one)) for one in argument["names"])
    return names + (" " + value(argument) if argument["kind"] == "option" else "")


def in_synopsis(argument):
    if argument["kind"] == "positional":
        words = value(argument)
    else:
        words = bold(name(argument["preferredName"]))
        if argument["kind"] == "option":
            words += " " + value(argument)
    words = f"[{words}]" if argument["isOptional"] else words
    return words + (" ..." if argument["isRepeating"] else "")


def explanation(argument):
    words = argument.get("abstract", "")
    values = argument.get("allValues", [])
    if len(values) > 3:
        words += " One of: " + ", ".join(values) + "."
    if "defaultValue" in argument:
        words += f" If not given: {argument['defaultValue']}."
    return escaped(words)


def common(argument):
    return {one["name"] for one in argument.get("names", [])} & {"help", "version"}


def arguments(command):
    return [one for one in command.get("arguments", []) if one["shouldDisplay"]]


def commands(root):
    return [one for one in root["subcommands"] if one["shouldDisplay"] and one["commandName"] != "help"]


def synopsis(root):
    for command in commands(root):
        first = bold(root["commandName"])
        if command["commandName"] != root.get("defaultSubcommand"):
            first += " " + bold(command["commandName"])
        listed = [one for one in arguments(command) if not common(one)]
        # What has to be there, and has a place of its own, first.
        listed.sort(key=lambda one: one["kind"] != "positional")
        yield ".HP"
        yield " ".join([first] + [in_synopsis(one) for one in listed])


def listed(pairs):
    for term, words in pairs:
        yield from (".TP", term, words)


def sections(root, readme):
    yield ".SH NAME"
    abstract = root["abstract"].split(". ")[0]
    yield f"{root['commandName']} \\- {escaped(abstract[0].lower() + abstract[1:])}"
    yield ".SH SYNOPSIS"
    yield from synopsis(root)
    yield ".SH DESCRIPTION"
    yield escaped(root["abstract"])
    yield ".PP"
    yield escaped(root["discussion"])
    yield ".SH COMMANDS"
    for command in commands(root):
        yield f".SS {escaped(command['commandName'])}"
        yield escaped(command["abstract"])
        if "discussion" in command:
            yield ".PP"
            yield escaped(command["discussion"])
        yield from listed((head(one), explanation(one)) for one in arguments(command) if not common(one))
    yield ".SS All commands"
    yield from listed((head(one), explanation(one)) for one in arguments(root) if common(one))
    yield ".SH KEYS"
    rows = re.findall(r"^\| (`.*`) \| (.*) \|$", readme.split("\n## Keys\n")[1], re.MULTILINE)
    for keys, meaning in rows:
        yield from listed([(" ".join(bold(key.replace("\\|", "|")) for key in re.findall(r"`(.*?)`", keys)), escaped(meaning))])
    yield ".SH ENVIRONMENT"
    yield from listed((bold(term), escaped(words)) for term, words in ENVIRONMENT)
    yield ".SH EXIT STATUS"
    yield from listed((bold(term), escaped(words)) for term, words in STATUS)


def main():
    dump = json.load(sys.stdin)
    if dump["serializationVersion"] != 0:
        sys.exit("manual.py: this version of ArgumentParser tells of commands in another way")
    with open(sys.argv[1], encoding="utf-8") as file:
        readme = file.read()
    day = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    print(f'.TH GANGMU 1 {day:%Y\\-%m\\-%d} "" "User Commands"')
    # Left aligned and without hyphens, which Chinese has not.
    print(".nh\n.ad l")
    print("\n".join(sections(dump["command"], readme)))


main()
