"""JUnit XML: a suite for each file and in it a case for each finding; of a file without one, a case that passes.

An error or a warning is a failure. A note is none: its case passes and says it as output.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from attribution.model import Finding, Report
from attribution.reporters.findings.parts.data import as_xml, element, xml_text
from attribution.reporters.findings.parts.places import path_of
from attribution.reporters.view.run import Look, Refusal, Run

NOTE = "note"


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the run as test suites. Suppressed findings are skipped, refused files are in error."""
    root = element("testsuites", name="attribution")
    for report in run.reports:
        _suite(root, report)
    for refusal in run.refusals:
        _refused(root, refusal)
    for kind in ("tests", "failures", "errors", "skipped"):
        root.set(kind, str(sum(int(suite.get(kind, "0")) for suite in root)))
    return as_xml(root)


def _suite(root: ET.Element, report: Report) -> None:
    open_ones = [finding for finding in report.findings if finding.suppressed is None]
    suite = element(
        "testsuite",
        root,
        name=path_of(report),
        tests=max(len(report.findings), 1),
        failures=sum(finding.severity != NOTE for finding in open_ones),
        errors=0,
        skipped=len(report.findings) - len(open_ones),
    )
    for finding in report.findings:
        _case(suite, report, finding)
    if not report.findings:
        element("testcase", suite, classname=path_of(report), name="sourcing")


def _case(suite: ET.Element, report: Report, finding: Finding) -> None:
    place = f"{finding.line}:{finding.column}"
    case = element("testcase", suite, classname=path_of(report), name=f"{finding.code} {finding.name} {place}")
    if finding.suppressed is not None:
        element("skipped", case, message=finding.suppressed)
        return
    told = xml_text(f"{path_of(report)}:{place}: {finding.message}")
    if finding.severity == NOTE:
        element("system-out", case).text = told
    else:
        element("failure", case, type=finding.severity, message=finding.message).text = told


def _refused(root: ET.Element, refusal: Refusal) -> None:
    suite = element("testsuite", root, name=refusal.path, tests=1, failures=0, errors=1, skipped=0)
    case = element("testcase", suite, classname=refusal.path, name="sourcing")
    element("error", case, type="refused", message=refusal.message)
