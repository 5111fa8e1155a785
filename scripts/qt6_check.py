"""Finds what QGIS 4 (Qt 6) does not have any more in the Python that QGIS reads; exits with 1 when there is any.

Usage: python3 scripts/qt6_check.py [FILE...]     (all files on QGIS's side when none is given; part of make lint)

It reads, it does not run: QGIS 4 need not be there. A line may say why it is right all the same: ``# qt6: the reason``.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOREIGN = ("PyQt4", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip", "qgis.PyQt.Qt")
REMOVED_MODULES = (
    "QtWebKit",
    "QtWebKitWidgets",
    "QtScript",
    "QtXmlPatterns",
    "QtWinExtras",
    "QtX11Extras",
    "QtMacExtras",
)
REMOVED_CLASSES = frozenset(
    """QRegExp QRegExpValidator QDesktopWidget QTextCodec QTextDecoder QTextEncoder QStringRef QMatrix QLinkedList QGLWidget
    QGLFormat QGLContext QWebView QWebPage QWebFrame QWebSettings QWebInspector QScriptEngine QXmlQuery QXmlSimpleReader
    QXmlInputSource QNetworkConfigurationManager QNetworkConfiguration QNetworkSession QBearer QDirModel QSound
    QMacCocoaViewContainer qApp pyqtSignature QPyNullVariant QString QStringList""".split()
)
# Calls that are gone, whatever they are called on, and what to write instead.
REMOVED_CALLS = {
    "exec_": "exec()",
    "print_": "print()",
    "horizontalAdvanceWidth": "horizontalAdvance()",
    "setResizeMode": "setSectionResizeMode()",
    "setMovable": "setSectionsMovable()",
    "setClickable": "setSectionsClickable()",
    "toTime_t": "toSecsSinceEpoch()",
    "fromTime_t": "fromSecsSinceEpoch()",
    "setTime_t": "setSecsSinceEpoch()",
    "byteCount": "sizeInBytes()",
    "grabWidget": "QWidget.grab()",
    "grabWindow": "QScreen.grabWindow()",
    "globalPos": "globalPosition().toPoint()",
    "globalX": "globalPosition().x()",
    "globalY": "globalPosition().y()",
    "delta": "angleDelta()",
    "setTabStopWidth": "setTabStopDistance()",
    "setCodec": "setEncoding()",
    "desktop": "QGuiApplication.primaryScreen()",
    "setNetworkAccessible": "nothing: it is gone",
    "availableGeometryOfScreen": "QScreen.availableGeometry()",
    "setMargin": "setContentsMargins() on layouts",
}
ONLY_ON = {  # others still have them: only on what is called so
    "setMargin": "layout",
    "setResizeMode": "header",
    "setMovable": "header",
    "setClickable": "header",
    "desktop": "application",
    "delta": "event",
}
RENAMED_MEMBERS = {
    "MidButton": "MouseButton.MiddleButton",
    "TextColorRole": "ItemDataRole.ForegroundRole",
    "BackgroundColorRole": "ItemDataRole.BackgroundRole",
    "HighQualityAntialiasing": "RenderHint.Antialiasing",
    "AA_UseHighDpiPixmaps": "nothing: it is always so",
    "AA_EnableHighDpiScaling": "nothing: it is always so",
    "FollowRedirectsAttribute": "RedirectPolicyAttribute",
    "SystemLocaleDate": "QLocale.toString()",
    "DefaultLocaleShortDate": "QLocale.toString()",
}
# Names of sets of flags that PyQt 6 merged into the enum itself.
PLURALS = frozenset(
    """Alignment Orientations WindowFlags WindowStates ItemFlags KeyboardModifiers MouseButtons DropActions DockWidgetAreas
    ToolBarAreas TextInteractionFlags InputMethodHints ImageConversionFlags MatchFlags GestureFlags TouchPointStates Edges
    StandardButtons DockWidgetFeatures Options EditTriggers ColorDialogOptions SelectionFlags RenderHints RenderFlags State
    SubControls LoadHints SearchOptions Permissions OpenMode Filters SortFlags ControlTypes StepEnabled""".split()
)
OVERLOADED = frozenset(
    "activated currentIndexChanged highlighted valueChanged buttonClicked buttonPressed error".split()
)
NESTED = frozenset({"Parameter", "Filter", "Target", "Attribute"})  # classes inside classes that get shorter names
QT_CLASS = re.compile(r"^Q(t|gis|gs[A-Z]\w+|[A-Z]\w+)$")
CONSTANT = re.compile(r"^[A-Z][A-Z0-9_]*$")
METRICS = re.compile(r"metrics(f?\([^()]*\))?$", re.IGNORECASE)
MEMBER = re.compile(r"^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$")
REASON = re.compile(r"#\s*qt6:\s*\S+")

Finding = tuple[int, str]


def check(source: str, name: str = "<source>") -> list[Finding]:
    """Return (line, sentence) for everything that Qt 6 does not have."""
    tree = ast.parse(source, name)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    excused = {number for number, line in enumerate(source.splitlines(), 1) if REASON.search(line)}
    found = {one for node in ast.walk(tree) for one in _look(node, parents) if one[0] not in excused}
    return sorted(found)


def _look(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[Finding]:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        yield from _imports(node)
    elif isinstance(node, ast.Attribute):
        yield from _attribute(node, parents)
    elif isinstance(node, ast.Subscript):
        yield from _subscript(node)
    elif isinstance(node, ast.Name) and node.id in REMOVED_CLASSES:
        yield node.lineno, f"{node.id} is gone"
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == "exec_":
        yield node.lineno, "exec_ is called exec now"


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[Finding]:
    modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
    if isinstance(node, ast.ImportFrom) and node.level:
        return
    for module in modules:
        if module in FOREIGN or module.split(".")[0] in FOREIGN:
            yield node.lineno, f"{module} is imported by its own name: qgis.PyQt has the one that QGIS uses"
    names = [*modules, *(alias.name for alias in node.names)]
    for part in {part for name in names for part in name.split(".")}:
        if part in REMOVED_MODULES:
            yield node.lineno, f"the module {part} is gone"
        elif part in REMOVED_CLASSES:
            yield node.lineno, f"{part} is gone"
        elif part.endswith("_rc"):
            yield node.lineno, f"compiled resources ({part}) are gone: load icons by their paths"


def _attribute(node: ast.Attribute, parents: dict[ast.AST, ast.AST]) -> Iterator[Finding]:
    parent = parents.get(node)
    called = isinstance(parent, ast.Call) and parent.func is node
    owner = node.value
    if node.attr in RENAMED_MEMBERS:
        yield node.lineno, f"{node.attr} is gone: {RENAMED_MEMBERS[node.attr]}"
    elif node.attr in REMOVED_CALLS and (called or node.attr == "exec_"):
        if ONLY_ON.get(node.attr, "") in ast.unparse(owner).lower():
            yield node.lineno, f"{node.attr}() is gone: {REMOVED_CALLS[node.attr]}"
    elif called and node.attr == "width" and METRICS.search(ast.unparse(owner)):
        yield node.lineno, "QFontMetrics.width() is gone: horizontalAdvance()"
    elif isinstance(owner, ast.Name) and owner.id == "QVariant":
        yield node.lineno, f"QVariant.{node.attr} is gone: QMetaType.Type has the types"
    elif isinstance(owner, ast.Name) and QT_CLASS.match(owner.id):
        yield from _member(node, owner.id, parents, called)
    elif (
        isinstance(owner, ast.Call) and not called and not isinstance(parent, ast.Attribute) and MEMBER.match(node.attr)
    ):
        yield node.lineno, f"{ast.unparse(node)} is unscoped: say <its class>.<its enum>.{node.attr}"
    elif _is_nested(owner) and owner.attr in PLURALS:
        yield node.lineno, f"{ast.unparse(owner)} is no enum any more: take the one of its flags"


def _member(node: ast.Attribute, owner: str, parents: dict[ast.AST, ast.AST], called: bool) -> Iterator[Finding]:
    """Tell an unscoped member (Qt.AlignLeft) from a nested class or enum (Qt.AlignmentFlag), which goes on or is called."""
    goes_on = isinstance(parents.get(node), ast.Attribute)
    if called and node.attr in PLURALS:
        yield node.lineno, f"{owner}.{node.attr} is gone: take the enum of its flags"
    if goes_on or called or node.attr in NESTED or CONSTANT.match(node.attr) or _is_hint(parents, node):
        return
    if owner == "Qt" or node.attr[0].isupper():
        yield node.lineno, f"{owner}.{node.attr} is unscoped: say {owner}.<its enum>.{node.attr}"


def _is_nested(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and bool(QT_CLASS.match(node.value.id))


def _is_hint(parents: dict[ast.AST, ast.AST], node: ast.AST) -> bool:
    """Say whether a nested class stands where a type does: a hint, a base class, isinstance(), a signal's argument."""
    parent = parents.get(node)
    if isinstance(parent, ast.Tuple):
        return _is_hint(parents, parent)
    if isinstance(parent, (ast.arg, ast.AnnAssign)):
        return parent.annotation is node
    if isinstance(parent, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return parent.returns is node
    if isinstance(parent, ast.ClassDef):
        return node in parent.bases
    if isinstance(parent, ast.Call):
        return isinstance(parent.func, ast.Name) and parent.func.id in ("isinstance", "issubclass", "getattr", "cast")
    return isinstance(parent, ast.Subscript)


def _subscript(node: ast.Subscript) -> Iterator[Finding]:
    """Find signals chosen by the type of their argument: Qt 6 has one of each."""
    if not (isinstance(node.value, ast.Attribute) and node.value.attr in OVERLOADED):
        return
    if isinstance(node.slice, ast.Name) and node.slice.id in ("str", "int", "object", "bool"):
        yield node.lineno, f"{node.value.attr}[{node.slice.id}] is gone: the signal has one form"


def on_qgis_side(root: Path = ROOT) -> list[Path]:
    """Return the files of a checkout that QGIS's Python reads: the plugin, and whatever else imports qgis."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.py"],
        cwd=root, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    paths = [root / line for line in listed.splitlines() if (root / line).is_file()]
    return [path for path in paths if _is_qgis_side(path.relative_to(root), path)]


def _is_qgis_side(relative: Path, path: Path) -> bool:
    if relative.parts[0] in ("ui", "algorithms") or relative.name == "plugin.py":
        return True
    return bool(re.search(r"^\s*(from|import) qgis\b", path.read_text(encoding="utf-8"), re.MULTILINE))


def main(names: list[str]) -> int:
    """Check and print; 0 when nothing was found."""
    paths = [Path(name) for name in names] or on_qgis_side()
    count = 0
    for path in paths:
        for line, sentence in check(path.read_text(encoding="utf-8"), str(path)):
            count += 1
            print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{line}: {sentence}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
