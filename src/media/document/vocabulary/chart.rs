//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `c`.

pub(super) const ELEMENTS: &str = "\
        applyToEnd applyToFront applyToSides area3DChart areaChart auto autoTitleDeleted axId axPos backWall \
        backward bandFmt bandFmts bar3DChart barChart barDir baseTimeUnit bubble3D bubbleChart bubbleScale \
        bubbleSize builtInUnit cat catAx chart chartObject chartSpace clrMapOvr crossAx crossBetween crosses \
        crossesAt custSplit custUnit dLbl dLblPos dLbls dPt dTable data date1904 dateAx delete depthPercent \
        dispBlanksAs dispEq dispRSqr dispUnits dispUnitsLbl doughnutChart downBars dropLines errBarType \
        errBars errDir errValType evenFooter evenHeader explosion f firstFooter firstHeader firstSliceAng \
        floor fmtId formatCode formatting forward gapDepth gapWidth grouping h hMode hPercent hiLowLines \
        holeSize idx intercept invertIfNegative layout layoutTarget lblAlgn lblOffset leaderLines legend \
        legendEntry legendPos line3DChart lineChart logBase lvl majorGridlines majorTickMark majorTimeUnit \
        majorUnit manualLayout marker max min minorGridlines minorTickMark minorTimeUnit minorUnit minus \
        multiLvlStrCache multiLvlStrRef name noEndCap noMultiLvlLbl numCache numFmt numLit numRef oddFooter \
        oddHeader ofPieChart ofPieType order orientation overlap overlay pageMargins period perspective \
        pictureFormat pictureOptions pictureStackUnit pie3DChart pieChart pivotFmt pivotFmts pivotSource \
        plotArea plotVisOnly plus pt ptCount rAngAx radarChart radarStyle rich rotX rotY roundedCorners \
        scaling scatterChart scatterStyle secondPiePt secondPieSize selection separator ser serAx serLines \
        shape showBubbleSize showCatName showDLblsOverMax showHorzBorder showKeys showLeaderLines \
        showLegendKey showNegBubbles showOutline showPercent showSerName showVal showVertBorder sideWall \
        size sizeRepresents smooth spPr splitPos splitType stockChart strCache strLit strRef style \
        surface3DChart surfaceChart symbol thickness tickLblPos tickLblSkip tickMarkSkip title trendline \
        trendlineLbl trendlineType tx txPr upBars upDownBars userShapes v val valAx varyColors view3D w \
        wMode wireframe x xMode xVal y yMode yVal \
        ";
pub(super) const ATTRIBUTES: &str = "\
        accent1 accent2 accent3 accent4 accent5 accent6 b bg1 bg2 bwMode fallbackImg featureList folHlink \
        footer formatCode header hlink idx l r sourceLinked t tx1 tx2 val version \
        ";
