"""What may be typed into a cell, as XlsxWriter's options, with the words that an official reads when it is not."""

from siklus.document.sheets import Validation

LONGEST_MESSAGE = 255


def validation_options(rule: Validation) -> dict[str, object]:
    """XlsxWriter's options for one rule.

    Raises:
        ValueError: the fixed choices, the prompt or the error are longer than XLSX allows (255 characters).
    """
    if max(len(",".join(rule.choices)), len(rule.prompt), len(rule.error)) > LONGEST_MESSAGE:
        raise ValueError(rule.prompt or rule.choices)
    options = {**_kind(rule), "input_message": rule.prompt, "error_message": rule.error}
    if rule.error:
        options["error_title"] = "Periksa isian ini"
    return {key: value for key, value in options.items() if value != ""}


def _kind(rule: Validation) -> dict[str, object]:
    match rule.kind:
        case "any":
            return {"validate": "any"}
        case "list":
            return {"validate": "list", "source": rule.source or list(rule.choices)}
        case kind:
            return {"validate": kind, **_bounds(rule)}


def _bounds(rule: Validation) -> dict[str, object]:
    if rule.low is not None and rule.high is not None:
        return {"criteria": "between", "minimum": rule.low, "maximum": rule.high}
    if rule.high is not None:
        return {"criteria": "<=", "value": rule.high}
    return {"criteria": ">=", "value": 0 if rule.low is None else rule.low}
